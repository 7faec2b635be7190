using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Recognition;

namespace Bases.Activities.Decisions;

[Activity(
    "decision.reconsider",
    "登记重新认定结论",
    "After an upheld objection: records the new conclusion, still to be released by a second person (articles 16 and 17, I-17)."
)]
internal sealed class Reconsider : Activity<Reconsider.Input, Nothing>
{
    public sealed record Input
    {
        [Label("申请编号")]
        public required string ApplicationId { get; init; }

        [Label("重新认定结论")]
        public required Reconsideration Reconsideration { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var before = context.Register.Require<RecognitionDecision>(input.ApplicationId);
        context.Register.Put(
            before with
            {
                Conclusion = input.Reconsideration.Conclusion,
                Reason = input.Reconsideration.Reason,
                MinutesReference = input.Reconsideration.MinutesReference ?? before.MinutesReference,
                DecidedBy = context.Officer,
                DecidedAt = context.Now,
                ReleasedBy = null,
                ReleasedAt = null,
            }
        );
        return Done(new Nothing());
    }
}

internal sealed record Reconsideration
{
    public required RecognitionConclusion Conclusion { get; init; }

    public required string Reason { get; init; }

    public string? MinutesReference { get; init; }
}
