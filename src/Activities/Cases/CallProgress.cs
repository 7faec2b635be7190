using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Register;
using Bases.Register.Applications;
using Bases.Register.Calls;

namespace Bases.Activities.Cases;

/// <summary>Tells a call how far its applications are: the decision needs all of them (article 16: 对所有申请分别作出认定结论).</summary>
internal static class CallProgress
{
    /// <summary>Applications that are still on their way to the decision.</summary>
    public static int Pending(IRegister register, string callId) =>
        register
            .ApplicationsOf(callId)
            .Count(application =>
                application.Status
                    is ApplicationStatus.Submitted
                        or ApplicationStatus.HostReview
                        or ApplicationStatus.MunicipalCheck
                        or ApplicationStatus.ReturnedByBureau
                        or ApplicationStatus.Recommended
                        or ApplicationStatus.FormalCheck
                        or ApplicationStatus.ReturnedByDepartment
                        or ApplicationStatus.Accepted
                        or ApplicationStatus.ExpertReview
                        or ApplicationStatus.SiteInspection
            );

    /// <summary>Sends the call's case its word when the last of its applications has arrived or ended.</summary>
    public static void Report(ActivityContext context, string callId)
    {
        var call = context.Register.Find<Call>(callId);
        if (call?.Status is CallStatus.Closed && Pending(context.Register, callId) == 0)
        {
            context.Outbox.Publish("call.review-finished", callId, ContextValue.Empty);
        }
    }

    /// <summary>An application that was held up by an objection holds up the naming no longer.</summary>
    public static void Settled(ActivityContext context, string callId) =>
        context.Outbox.Publish("application.settled", callId, ContextValue.Empty);
}
