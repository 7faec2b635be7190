using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Calls;

namespace Bases.Activities.Calls;

[Activity("call.finish", "办结批次", "Closes the case of the call.")]
internal sealed class FinishCall : Activity<CallInput, Nothing>
{
    protected override ActivityResult Run(CallInput input, ActivityContext context)
    {
        context.Register.Put(context.Register.Require<Call>(input.CallId) with { Status = CallStatus.Finished });
        return Done(new Nothing());
    }
}
