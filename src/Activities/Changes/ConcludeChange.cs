using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Activities.Ending;
using Bases.Register.Applications;
using Bases.Register.Changes;
using Bases.Register.Ending;
using Bases.Register.NamedBases;

namespace Bases.Activities.Changes;

[Activity(
    "change.conclude",
    "登记办理结论",
    "Records what the department concludes: 备案 or 同意 takes the change into the register from the day on which it happened, 转入终止 proposes the end of the base under article 28(2); a wish to end waits for its release (article 23)."
)]
[Throws("CONCLUSION_INVALID", "The conclusion lacks its opinion, or agrees to what fails a mandatory condition.")]
internal sealed class ConcludeChange : Activity<ConcludeChange.Input, Nothing>
{
    public sealed record Input
    {
        [Label("变更报告编号")]
        public required string ChangeReportId { get; init; }

        [Label("办理意见")]
        public required ChangeExamination ChangeExamination { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var report = register.Require<ChangeReport>(input.ChangeReportId);
        var form = input.ChangeExamination;
        if (Problem(report, form) is { } problem)
        {
            return Throw("CONCLUSION_INVALID", problem);
        }

        var concluded = report with
        {
            Conclusion = new ChangeConclusion(Outcome(form.Decision), form.Opinion!.Trim(), context.Officer, context.Now),
            Status =
                report.Kind == BaseChangeKind.VoluntaryTermination && form.Decision == ChangeStep.Agree
                    ? ChangeReportStatus.AwaitingRelease
                    : ChangeReportStatus.Concluded,
        };
        var named = RecordedChanges.Of(register.Require<Base>(report.BaseId), concluded);
        register.Put(concluded);
        register.Put(named);
        if (concluded.Status == ChangeReportStatus.AwaitingRelease)
        {
            register.Put(VoluntaryEnd(context, concluded));
            return Done(new Nothing());
        }

        if (form.Decision == ChangeStep.Terminate)
        {
            new EndingProposal(
                "TERMINATE_A28-2",
                $"受重大变化事项影响（{Bases.Register.Labels.Label.Of(report.Kind).Zh}）：{form.Opinion}"
            ).Send(context, named.BaseId);
        }

        BaseLetters.ToBase(context, named, report.ChangeReportId, "change-concluded", "concluded", ChangeWords.Letter(concluded));
        return Done(new Nothing());
    }

    private static string? Problem(ChangeReport report, ChangeExamination form)
    {
        if (string.IsNullOrWhiteSpace(form.Opinion))
        {
            return "请填写办理意见。";
        }

        var voluntary = report.Kind == BaseChangeKind.VoluntaryTermination;
        var failures = report
            .RuleResults.Where(result => result is { Outcome: RuleOutcome.Fail, Severity: RuleSeverity.Hard })
            .Select(result => result.RuleId)
            .ToList();
        return form.Decision switch
        {
            ChangeStep.Record when voluntary => "主动提前终止命名须明确是否同意，不能只作备案。",
            ChangeStep.Agree when failures.Count > 0 =>
                $"不符合硬性条件（{string.Join("、", failures)}），不能同意；可以要求整改或转入终止程序。",
            ChangeStep.Record or ChangeStep.Agree or ChangeStep.Terminate => null,
            _ => "请选择办理结论。",
        };
    }

    private static ChangeOutcome Outcome(ChangeStep? decision) =>
        decision switch
        {
            ChangeStep.Terminate => ChangeOutcome.Terminate,
            ChangeStep.Agree => ChangeOutcome.Agree,
            _ => ChangeOutcome.Record,
        };

    private static EndingCase VoluntaryEnd(ActivityContext context, ChangeReport report) =>
        new()
        {
            EndingId = report.ChangeReportId,
            BaseId = report.BaseId,
            Kind = EndingKind.Voluntary,
            OpenedAt = context.Now,
            Status = EndingStatus.AwaitingRelease,
            Decision = new EndingDecision(true, report.Conclusion!.Opinion, null, context.Officer, context.Now),
        };
}
