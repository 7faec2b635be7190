using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Files;

namespace Bases.Activities.Quarantines;

[Activity(
    "document.settle-quarantine",
    "解除隔离或清除",
    "Releases a held file, or removes its content for good, with the security officer's reason (article 14)."
)]
[Throws("SAME_PERSON", "Whoever marked the file cannot settle it.")]
internal sealed class SettleQuarantine : Activity<SettleQuarantine.Input, SettleQuarantine.Output>
{
    public sealed record Input
    {
        [Label("隔离编号")]
        public required string QuarantineId { get; init; }

        [Label("处置意见")]
        public required SecretAssessmentForm SecretAssessment { get; init; }
    }

    public sealed record Output([property: Label("是否解除")] bool Cleared);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var entry = context.Register.Require<Quarantine>(input.QuarantineId);
        if (entry.MarkedBy == context.Officer)
        {
            return Throw("SAME_PERSON", "处置人不得是标记人本人。");
        }

        var cleared = input.SecretAssessment.Decision == "release";
        context.Register.Put(
            entry with
            {
                State = cleared ? QuarantineState.Released : QuarantineState.Removed,
                DecidedBy = context.Officer,
                DecidedAt = context.Now,
                DecisionReason = input.SecretAssessment.Reason,
            }
        );
        if (!cleared)
        {
            context.Documents.Remove(entry.DocumentId);
        }

        return Done(new Output(cleared));
    }
}

internal sealed record SecretAssessmentForm
{
    /// <summary><c>release</c> or <c>remove</c>.</summary>
    public required string Decision { get; init; }

    public string? Reason { get; init; }
}
