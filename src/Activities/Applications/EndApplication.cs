using System.Text.Json;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Applications;
using Bases.Register.Json;
using Bases.Register.Recognition;

namespace Bases.Activities.Applications;

/// <summary>Headers: <c>status</c>, the state in which it ends; <c>template</c> of the mail.</summary>
[Activity(
    "application.end",
    "结束申请并通知",
    "Ends an application without a base: not recommended, not accepted, not agreed, overdue, withdrawn or rejected under article 29; tells the applicant and the call."
)]
internal sealed class EndApplication : Activity<ApplicationInput, Nothing>
{
    protected override ActivityResult Run(ApplicationInput input, ActivityContext context)
    {
        var status = JsonSerializer.Deserialize<ApplicationStatus>($"\"{context.Header("status")}\"", RegisterJson.Options);
        var before = context.Register.Require<Application>(input.ApplicationId);
        var application = before with { Status = status };
        context.Register.Put(application);
        Letters.ToApplicant(
            context,
            application,
            context.Header("template"),
            context.Header("status"),
            new { Reason = ReasonOf(context, application) }
        );
        CallProgress.Report(context, application.CallId);
        if (before.Status is ApplicationStatus.Publicity or ApplicationStatus.ObjectionHandling or ApplicationStatus.Agreed)
        {
            CallProgress.Settled(context, application.CallId);
        }

        if (application.RedesignatesBaseId is not null)
        {
            context.Outbox.Publish("redesignation.failed", application.ApplicationId, ActivityJson.Write(new { }));
        }

        return Done(new Nothing());
    }

    /// <summary>What the office said; nothing of an integrity case, which has its own documents.</summary>
    private static string? ReasonOf(ActivityContext context, Application application) =>
        application.Status switch
        {
            ApplicationStatus.NotRecommended => application.Recommendation?.Comment,
            ApplicationStatus.NotAccepted => application.FormalCheck?.Reason,
            ApplicationStatus.Disagreed => context.Register.Find<RecognitionDecision>(application.ApplicationId)?.Reason,
            ApplicationStatus.Withdrawn => application.Withdrawal?.Reason,
            _ => null,
        };
}
