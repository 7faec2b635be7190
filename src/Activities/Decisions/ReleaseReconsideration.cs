using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Recognition;

namespace Bases.Activities.Decisions;

[Activity(
    "decision.release-reconsideration",
    "签发重新认定结论",
    "Releases a reconsidered conclusion by another person than the one who drew it (article 16)."
)]
[Throws("SAME_PERSON", "Whoever decided cannot release.")]
internal sealed class ReleaseReconsideration : Activity<ReleaseReconsideration.Input, Nothing>
{
    public sealed record Input
    {
        [Label("申请编号")]
        public required string ApplicationId { get; init; }

        [Label("签发意见")]
        public required ReleaseForm Release { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        if (input.Release.Decision == ReleaseAnswer.Return)
        {
            return Done(new Nothing());
        }

        var decision = context.Register.Require<RecognitionDecision>(input.ApplicationId);
        if (decision.DecidedBy == context.Officer)
        {
            return Throw("SAME_PERSON", "签发人不得是作出结论的本人。");
        }

        context.Register.Put(decision with { ReleasedBy = context.Officer, ReleasedAt = context.Now });
        return Done(new Nothing());
    }
}
