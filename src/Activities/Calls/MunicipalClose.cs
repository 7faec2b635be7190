using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Applications;
using Bases.Register.Calls;

namespace Bases.Activities.Calls;

[Activity(
    "call.municipal-close",
    "提醒推荐部门报送",
    "The bureaus' internal close: reminds each of the applications that still wait for its opinion (article 6)."
)]
internal sealed class MunicipalClose : Activity<CallInput, Nothing>
{
    protected override ActivityResult Run(CallInput input, ActivityContext context)
    {
        var call = context.Register.Require<Call>(input.CallId);
        var waiting = context
            .Register.ApplicationsOf(call.CallId)
            .Where(application => application.Status == ApplicationStatus.MunicipalCheck)
            .GroupBy(application => context.Register.HostOf(application).City);
        foreach (var city in waiting)
        {
            var model = ActivityJson.Write(
                new
                {
                    CallTitle = call.Title,
                    ClosesAt = Wording.Instant(call.ClosesAt),
                    Applications = city.Select(application => application.ProposedBaseName ?? application.ApplicationId),
                }
            );
            Letters.ToGroup(
                context,
                "bureau:" + city.Key,
                call.CallId,
                "municipal-close",
                FormattableString.Invariant($"{call.ClosesAt:yyyyMMddHHmm}"),
                model
            );
        }

        return Done(new Nothing());
    }
}
