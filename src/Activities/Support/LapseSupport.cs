using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Support;

namespace Bases.Activities.Support;

[Activity("support.lapse", "支持事项终止", "Closes an entry of the ledger because its base has ended.")]
internal sealed class LapseSupport : Activity<LapseSupport.Input, Nothing>
{
    public sealed record Input
    {
        [Label("支持编号")]
        public required string SupportId { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        context.Register.Put(
            context.Register.Require<SupportRecord>(input.SupportId) with
            {
                Result = SupportResult.Lapsed,
                ResultOn = context.Today,
            }
        );
        return Done(new Nothing());
    }
}
