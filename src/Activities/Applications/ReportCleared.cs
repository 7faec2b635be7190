using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Applications;

namespace Bases.Activities.Applications;

[Activity(
    "application.cleared",
    "报告无异议",
    "No objection stands in the way any more: the call may name this application in its next round (articles 17 and 18, I-17)."
)]
internal sealed class ReportCleared : Activity<ApplicationInput, Nothing>
{
    protected override ActivityResult Run(ApplicationInput input, ActivityContext context)
    {
        var application = context.Register.Require<Application>(input.ApplicationId);
        context.Register.Put(application with { Status = ApplicationStatus.Publicity });
        CallProgress.Settled(context, application.CallId);
        return Done(new Nothing());
    }
}
