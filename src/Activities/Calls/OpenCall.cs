using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Calls;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Calls;

[Activity("call.open", "开放申报并公告", "Opens the call and announces it on the portal (article 13).")]
internal sealed class OpenCall : Activity<CallInput, CallWindow>
{
    protected override ActivityResult Run(CallInput input, ActivityContext context)
    {
        var call = context.Register.Require<Call>(input.CallId) with { Status = CallStatus.Open };
        context.Register.Put(call);
        context.Register.Put(
            new Announcement
            {
                AnnouncementId = $"{call.CallId}-notice",
                Kind = AnnouncementKind.Call,
                Title = call.Title,
                Text = call.Text ?? $"申报期：{Wording.Instant(call.OpensAt)} 至 {Wording.Instant(call.ClosesAt)}。",
                PublishedAt = context.Now,
                CallId = call.CallId,
            }
        );
        return Done(CallWindow.Of(call, context));
    }
}
