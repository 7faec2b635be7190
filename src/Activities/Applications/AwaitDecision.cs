using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Applications;

namespace Bases.Activities.Applications;

[Activity(
    "application.await-decision",
    "报送待认定",
    "The review is done: the application waits for its conclusion, and the call is told (article 16)."
)]
internal sealed class AwaitDecision : Activity<ApplicationInput, Nothing>
{
    protected override ActivityResult Run(ApplicationInput input, ActivityContext context)
    {
        var application = context.Register.Require<Application>(input.ApplicationId);
        context.Register.Put(application with { Status = ApplicationStatus.AwaitingDecision });
        CallProgress.Report(context, application.CallId);
        return Done(new Nothing());
    }
}
