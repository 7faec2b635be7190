using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Applications;

namespace Bases.Activities.Applications;

[Activity("application.finish", "办结归档", "Closes the case of an application that became a base.")]
internal sealed class FinishApplication : Activity<ApplicationInput, Nothing>
{
    protected override ActivityResult Run(ApplicationInput input, ActivityContext context)
    {
        var application = context.Register.Require<Application>(input.ApplicationId);
        context.Register.Put(application with { Status = ApplicationStatus.Closed });
        return Done(new Nothing());
    }
}
