using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Ending;

namespace Bases.Activities.Ending;

[Activity(
    "ending.add-ground",
    "并入新的事由",
    "Adds a ground that is proposed while the case is open: one case for a base, with all grounds (article 28)."
)]
internal sealed class AddGround : Activity<AddGround.Input, Nothing>
{
    public sealed record Input
    {
        [Label("终止案卷编号")]
        public required string EndingId { get; init; }

        [Label("终止建议")]
        public required EndingProposal Proposal { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var entry = context.Register.Require<EndingCase>(input.EndingId);
        var proposal = input.Proposal;
        context.Register.Put(
            entry with
            {
                Grounds = entry.Grounds.Any(ground => ground.Code == proposal.Ground)
                    ? entry.Grounds
                    : [.. entry.Grounds, new EndingGround(proposal.Ground, proposal.Reason, context.Now, context.Actor)],
                FindingIds =
                    proposal.FindingId is { } finding && !entry.FindingIds.Contains(finding)
                        ? [.. entry.FindingIds, finding]
                        : entry.FindingIds,
            }
        );
        return Done(new Nothing());
    }
}
