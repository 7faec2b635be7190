using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Register.Applications;
using Bases.Register.Calls;

namespace Bases.Activities.Calls;

[Activity("call.close", "截止", "Closes the call; every draft ends as overdue (article 13).")]
internal sealed class CloseCall : Activity<CallInput, Nothing>
{
    protected override ActivityResult Run(CallInput input, ActivityContext context)
    {
        var call = context.Register.Require<Call>(input.CallId);
        context.Register.Put(call with { Status = CallStatus.Closed });
        foreach (
            var draft in context.Register.ApplicationsOf(call.CallId).Where(application => application.Status == ApplicationStatus.Draft)
        )
        {
            context.Outbox.Publish("application.window-closed", draft.ApplicationId, ContextValue.Empty);
        }

        return Done(new Nothing());
    }
}
