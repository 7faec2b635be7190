using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Applications;
using Bases.Register.Recognition;

namespace Bases.Activities.Decisions;

[Activity(
    "decision.record",
    "登记认定结论",
    "Records the conclusion on every application of the call, with the reasons; none may stay undecided (article 16)."
)]
[Throws("UNDECIDED", "An application has no conclusion, or a 不同意 has no reason.")]
internal sealed class RecordDecision : Activity<RecordDecision.Input, Nothing>
{
    public sealed record Input
    {
        [Label("批次编号")]
        public required string CallId { get; init; }

        [Label("认定建议表")]
        public required DecisionSheet Decision { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var rows = input.Decision.Rows.ToLookup(row => row.ApplicationId, StringComparer.Ordinal);
        var waiting = register
            .ApplicationsOf(input.CallId)
            .Where(application => application.Status == ApplicationStatus.AwaitingDecision)
            .ToList();
        var open = waiting.Where(application => Problem(rows[application.ApplicationId].FirstOrDefault()) is not null).ToList();
        if (open.Count > 0)
        {
            return Throw(
                "UNDECIDED",
                string.Join(
                    "；",
                    open.Select(application => $"{application.ApplicationId} {Problem(rows[application.ApplicationId].FirstOrDefault())}")
                )
            );
        }

        foreach (var application in waiting)
        {
            var row = rows[application.ApplicationId].First();
            register.Put(
                new RecognitionDecision
                {
                    ApplicationId = application.ApplicationId,
                    CallId = input.CallId,
                    Conclusion = row.Conclusion!.Value,
                    Reason = row.Reason ?? "",
                    MinutesReference = input.Decision.MinutesReference,
                    DecidedBy = context.Officer,
                    DecidedAt = context.Now,
                }
            );
        }

        return Done(new Nothing());
    }

    private static string? Problem(DecisionRow? row) =>
        row?.Conclusion is null ? "尚未作出结论"
        : row.Conclusion == RecognitionConclusion.Disagree && string.IsNullOrWhiteSpace(row.Reason) ? "不同意须说明理由"
        : null;
}
