using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Applications;
using Bases.Register.Calls;

namespace Bases.Activities.Calls;

[Activity("call.remind-drafts", "提醒未提交单位", "Reminds every host that has a draft of the call, with the closing as a calendar entry.")]
internal sealed class RemindDrafts : Activity<RemindDrafts.Input, Nothing>
{
    public sealed record Input
    {
        [Label("批次编号")]
        public required string CallId { get; init; }

        [Label("提醒时刻")]
        public required DateTimeOffset RemindAt { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var call = context.Register.Require<Call>(input.CallId);
        foreach (
            var draft in context.Register.ApplicationsOf(call.CallId).Where(application => application.Status == ApplicationStatus.Draft)
        )
        {
            Letters.ToApplicant(
                context,
                draft,
                "draft-reminder",
                FormattableString.Invariant($"{input.RemindAt:yyyy-MM-dd}"),
                deadline: CalendarEntry.Due($"申报截止：{call.Title}", call.ClosesAt, draft.ApplicationId)
            );
        }

        return Done(new Nothing());
    }
}
