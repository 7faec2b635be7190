using Bases.Activities.Cases;
using Bases.Activities.Contract;

namespace Bases.Activities.Calls;

[Activity(
    "call.pending",
    "清点在办申请",
    "Counts the applications of the call that have neither reached the decision nor ended (article 16: all of them are decided)."
)]
internal sealed class CountPending : Activity<CallInput, CountPending.Output>
{
    public sealed record Output([property: Label("在办申请数")] int PendingApplications);

    protected override ActivityResult Run(CallInput input, ActivityContext context) =>
        Done(new Output(CallProgress.Pending(context.Register, input.CallId)));
}
