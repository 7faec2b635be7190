using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Redesignations;

namespace Bases.Activities.Redesignations;

/// <summary>Header: <c>status</c>, <c>not_renamed</c> or <c>lapsed</c>.</summary>
[Activity(
    "redesignation.close",
    "了结重新认定",
    "Closes a re-designation that led to no new naming: the old one stands, or has ended otherwise (article 31)."
)]
internal sealed class KeepOldNaming : Activity<KeepOldNaming.Input, Nothing>
{
    public sealed record Input
    {
        [Label("重新认定编号")]
        public required string RedesignationId { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        context.Register.Put(
            context.Register.Require<Redesignation>(input.RedesignationId) with
            {
                Status = context.Header("status") == "lapsed" ? RedesignationStatus.Lapsed : RedesignationStatus.NotRenamed,
            }
        );
        return Done(new Nothing());
    }
}
