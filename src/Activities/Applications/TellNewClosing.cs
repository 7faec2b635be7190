using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Applications;

namespace Bases.Activities.Applications;

/// <summary>Header <c>task</c>: the element whose task is due at the close.</summary>
[Activity(
    "application.window-changed",
    "告知新的截止时间",
    "Tells the host that the call's window was extended, and until when (article 13)."
)]
internal sealed class TellNewClosing : Activity<ApplicationInput, TellNewClosing.Output>
{
    public sealed record Output([property: Label("申报截止时刻")] DateTimeOffset ClosesAt);

    protected override ActivityResult Run(ApplicationInput input, ActivityContext context)
    {
        var application = context.Register.Require<Application>(input.ApplicationId);
        var call = context.Register.CallOf(application);
        Letters.ToApplicant(
            context,
            application,
            "call-extended",
            "extended-" + call.Extensions.Count,
            new { Reason = call.Extensions is [.., var last] ? last.Reason : null },
            CalendarEntry.Due($"申报截止：{call.Title}", call.ClosesAt, application.ApplicationId)
        );
        return new ActivityResult.Completed(ActivityJson.Write(new Output(call.ClosesAt)))
        {
            Deadlines = context.Headers.TryGetValue("task", out var task) ? [new TaskDeadline(task, call.ClosesAt)] : [],
        };
    }
}
