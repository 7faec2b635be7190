using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Activities.RuleCheck;
using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.Changes;
using Bases.Register.NamedBases;

namespace Bases.Activities.Changes;

/// <summary>Runs the rules that belong to the kind of the change and shows the officer what they say.</summary>
[Activity(
    "rules.check-change",
    "按变化事项重新核对条件",
    "Judges the base as it is after the change by the rules of its kind: leader articles 9 and 12, country 11, field 12, host 8, 10 and 14 (article 23)."
)]
internal sealed class CheckChange : Activity<CheckChange.Input, CheckChange.Output>
{
    public sealed record Input
    {
        [Label("变更报告编号")]
        public required string ChangeReportId { get; init; }

        [Label("复核的规则")]
        public IReadOnlyList<string>? Checks { get; init; }
    }

    public sealed record Output
    {
        [Label("逐条结果")]
        public required IReadOnlyList<RuleResult> RuleResults { get; init; }

        [Label("办理意见")]
        public required ChangeExamination ChangeExamination { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var report = register.Require<ChangeReport>(input.ChangeReportId);
        IReadOnlyList<RuleResult> results;
        try
        {
            results = ChangeJudge.Judge(register, context.Decisions, report, input.Checks ?? [], context.Now);
        }
        catch (RuleDataMissingException problem)
        {
            return Fail(problem.Message);
        }

        register.Put(report with { RuleResults = results });
        var named = register.Require<Base>(report.BaseId);
        return Done(
            new Output
            {
                RuleResults = results,
                ChangeExamination = new ChangeExamination
                {
                    Kind = report.Kind,
                    KindText = Bases.Register.Labels.Label.Of(report.Kind).Zh,
                    BaseName = register.NameOf(named),
                    Before = ChangeWords.Standing(register, named, report.Kind, report.OccurredOn.AddDays(-1)),
                    After = After(context, named, report),
                    OccurredText = Wording.Day(report.OccurredOn),
                    Timeliness = report.IsLateOn(LegalTime.DayOf(context.Now))
                        ? $"逾期报告：应于{Wording.Day(report.DueOn)}前报告"
                        : $"按时报告（期限{Wording.Day(report.DueOn)}）",
                    Description = report.Content?.Description,
                    Answers = string.Join(
                        "；",
                        report.Requests.Select(request =>
                            $"{(request.Rectification ? "整改" : "补正")}要求“{request.Reason}”：{request.Answer ?? "期限内没有答复"}"
                        )
                    ),
                },
            }
        );
    }

    private static string After(ActivityContext context, Base named, ChangeReport report) =>
        report.Kind is BaseChangeKind.VoluntaryTermination ? "自愿终止命名"
        : report.Kind is BaseChangeKind.Other ? report.Content?.Description ?? ""
        : ChangeWords.Standing(context.Register, RecordedChanges.AsProposed(named, report), report.Kind, report.OccurredOn);
}

/// <summary>The form in which the officer concludes; what is only shown is filled in by <see cref="CheckChange"/>.</summary>
internal sealed record ChangeExamination
{
    public BaseChangeKind? Kind { get; init; }

    public string? KindText { get; init; }

    public string? BaseName { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public string? OccurredText { get; init; }

    public string? Timeliness { get; init; }

    public string? Description { get; init; }

    public string? Answers { get; init; }

    public ChangeStep? Decision { get; init; }

    public string? Opinion { get; init; }
}

internal enum ChangeStep
{
    Record,
    Agree,
    Return,
    Rectify,
    Terminate,
}
