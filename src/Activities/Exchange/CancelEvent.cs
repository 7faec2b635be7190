using Bases.Activities.Applications;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Exchange;

namespace Bases.Activities.Exchange;

[Activity("event.cancel", "取消活动", "Cancels an event and tells everybody who was invited and did not decline.")]
internal sealed class CancelEvent : Activity<CancelEvent.Input, Nothing>
{
    public sealed record Input
    {
        [Label("活动编号")]
        public required string EventId { get; init; }

        [Label("取消理由")]
        public WithdrawalForm? Cancellation { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var reason = input.Cancellation?.Reason;
        context.Register.Put(
            context.Register.Require<ExchangeEvent>(input.EventId) with
            {
                Status = EventStatus.Cancelled,
                CancelReason = reason,
            }
        );
        EventLetters.Write(context, input.EventId, "event-cancelled", invitation => invitation.Reply != EventReply.Declined, reason);
        return Done(new Nothing());
    }
}
