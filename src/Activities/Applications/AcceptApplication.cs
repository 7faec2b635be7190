using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Applications;

namespace Bases.Activities.Applications;

[Activity("application.accept", "受理并通知", "Accepts the application formally (正式受理, article 15) and tells the applicant.")]
internal sealed class AcceptApplication : Activity<ApplicationInput, Nothing>
{
    protected override ActivityResult Run(ApplicationInput input, ActivityContext context)
    {
        var application = context.Register.Require<Application>(input.ApplicationId) with { Status = ApplicationStatus.Accepted };
        context.Register.Put(application);
        Letters.ToApplicant(context, application, "application-accepted", "accepted");
        return Done(new Nothing());
    }
}
