using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Ending;

namespace Bases.Activities.Ending;

[Activity("ending.stop", "因基地已终止而办结", "Closes a case because the base has ended in another way meanwhile.")]
internal sealed class StopEnding : Activity<EndingInput, Nothing>
{
    protected override ActivityResult Run(EndingInput input, ActivityContext context)
    {
        var entry = context.Register.Require<EndingCase>(input.EndingId);
        context.Register.Put(entry with { Status = EndingStatus.BaseEnded, ClosedAt = context.Now });
        return Done(new Nothing());
    }
}
