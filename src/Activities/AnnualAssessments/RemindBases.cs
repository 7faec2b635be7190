using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register;
using Bases.Register.AnnualAssessments;
using Bases.Register.Assessment;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;

namespace Bases.Activities.AnnualAssessments;

[Activity(
    "annual.remind",
    "发送提醒与汇总",
    "Writes to the leader and the host of each base that owes a report and has not handed it in, and a digest to the bureaus and the department (article 22)."
)]
internal sealed class RemindBases : Activity<RemindBases.Input, Nothing>
{
    public sealed record Input
    {
        [Label("报告年度")]
        public required int ReportYear { get; init; }

        [Label("提醒")]
        public required NextStage NextStage { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var stage = input.NextStage.Stage;

        // A base that was named since the last stage is reminded with the others.
        OpenReports.Open(input.ReportYear, context);
        var waiting = WaitingFor(input, context);
        foreach (var (assessment, named, reminder) in waiting)
        {
            if ((reminder.To ?? reminder.Cc) is { } to)
            {
                Letters.Send(
                    context,
                    assessment.AssessmentId,
                    stage == PlanStage.Opening ? "annual-opened" : "annual-reminder",
                    stage,
                    to,
                    to == reminder.Cc ? null : reminder.Cc,
                    BaseLetters.CaseModel(context, named, assessment.AssessmentId, Facts(assessment, stage, context.Register)),
                    CalendarEntry.Due(
                        $"{assessment.ReportYear}年度总结报告报送截止：{context.Register.NameOf(named)}",
                        assessment.DueEffective,
                        assessment.AssessmentId
                    )
                );
            }
        }

        SendDigests(input, context, waiting);
        var campaign = context.Campaign(input.ReportYear);
        context.Register.Put(
            campaign with
            {
                Stages = [.. campaign.Stages, new SentStage(stage, context.Now, [.. waiting.Select(entry => entry.Named.BaseId)])],
            }
        );
        return Done(new Nothing());
    }

    // Who is written to is one rule, with `bases check reminders`; only bases whose case is open have anything to hand in.
    private static List<Waiting> WaitingFor(Input input, ActivityContext context)
    {
        var open = context
            .AssessmentsOf(input.ReportYear)
            .Where(assessment => !assessment.Status.IsEnded && assessment.SubmittedAt is null)
            .ToDictionary(assessment => assessment.BaseId, StringComparer.Ordinal);
        return
        [
            .. AnnualReminders
                .At(context.Register, input.ReportYear, input.NextStage.Stage, context.Now)
                .Where(reminder => open.ContainsKey(reminder.BaseId))
                .Select(reminder => new Waiting(open[reminder.BaseId], context.Register.Require<Base>(reminder.BaseId), reminder)),
        ];
    }

    private sealed record Waiting(AnnualAssessment Assessment, Base Named, AnnualReminder Reminder);

    private static object Facts(AnnualAssessment assessment, string stage, IRegister register) =>
        new
        {
            DueTime = AnnualDuty.TimeText(assessment.ReportYear, register),
            assessment.ReportYear,
            assessment.DueNominal,
            assessment.DueEffective,
            Extended = assessment.DueEffective != assessment.DueNominal,
            Stage = stage,
            Passed = stage == "D+1",
        };

    private static void SendDigests(Input input, ActivityContext context, List<Waiting> waiting)
    {
        var lines = waiting
            .Select(entry => (entry.Assessment, entry.Named, Host: context.Register.Find<Host>(entry.Named.HostOn(context.Today))))
            .ToList();
        foreach (
            var city in lines
                .Where(line => line.Host?.Affiliation == Affiliation.Local)
                .GroupBy(line => line.Host!.City)
                .OrderBy(city => city.Key, StringComparer.Ordinal)
        )
        {
            Send("bureau:" + city.Key, [.. city.Select(line => Line(line.Named, line.Host))]);
        }

        Send("formal-checker", [.. lines.Select(line => Line(line.Named, line.Host))]);

        void Send(string group, IReadOnlyList<string> bases) =>
            Letters.ToGroup(
                context,
                group,
                AnnualCampaign.IdOf(input.ReportYear),
                "annual-digest",
                input.NextStage.Stage,
                ActivityJson.Write(
                    new
                    {
                        input.ReportYear,
                        input.NextStage.Stage,
                        Bases = bases,
                        bases.Count,
                        Total = context.AssessmentsOf(input.ReportYear).Count,
                        DueNominal = AnnualDuty.Nominal(input.ReportYear, context.Policy),
                    }
                )
            );
    }

    private static string Line(Base named, Host? host) => $"{named.BaseNumber ?? named.BaseId} {named.Name}（{host?.Name}）";
}
