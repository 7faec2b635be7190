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
        var known = context.Register.Require<Application>(input.ApplicationId);
        var application = known with
        {
            Status = ApplicationStatus.Accepted,
            // With one gate for both (I-29) the bureau's check was the formal check.
            FormalCheck =
                known.FormalCheck
                ?? new FormalCheck(
                    FormalCheckResult.Accept,
                    "推荐部门审查并推荐，各项条件均符合（I-29）",
                    known.Recommendation?.Checker ?? context.Officer,
                    context.Now
                ),
        };
        context.Register.Put(application);
        Letters.ToApplicant(context, application, "application-accepted", "accepted");
        return Done(new Nothing());
    }
}
