using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Ending;

namespace Bases.Activities.Ending;

[Activity(
    "ending.decide",
    "登记决定",
    "Records the decision with its reasons: to end the naming or to maintain it; a second person releases it (articles 28 and 29)."
)]
[Throws("DECISION_INCOMPLETE", "The decision or its reasons are missing.")]
internal sealed class DecideEnding : Activity<DecideEnding.Input, Nothing>
{
    public sealed record Input
    {
        [Label("终止案卷编号")]
        public required string EndingId { get; init; }

        [Label("决定")]
        public required DecisionForm EndingDecision { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var form = input.EndingDecision;
        if (form.Decision is not ("end" or "maintain") || string.IsNullOrWhiteSpace(form.Reasons))
        {
            return Throw("DECISION_INCOMPLETE", "请作出决定并写明理由。");
        }

        var entry = context.Register.Require<EndingCase>(input.EndingId);
        context.Register.Put(
            entry with
            {
                Decision = new EndingDecision(
                    form.Decision == "end",
                    form.Reasons.Trim(),
                    form.MinutesReference,
                    context.Officer,
                    context.Now
                ),
                Status = EndingStatus.AwaitingRelease,
            }
        );
        return Done(new Nothing());
    }
}
