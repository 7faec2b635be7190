using Bases.Activities.Contract;
using Bases.Register.Exchange;

namespace Bases.Activities.Exchange;

[Activity("event.remind", "催复", "Reminds the invited bases that have not answered yet, and nobody else.")]
internal sealed class RemindInvited : Activity<EventInput, RemindInvited.Output>
{
    public sealed record Output([property: Label("催复数")] int Reminded);

    protected override ActivityResult Run(EventInput input, ActivityContext context) =>
        Done(new Output(EventLetters.Write(context, input.EventId, "event-reminder", invitation => invitation.Reply == EventReply.None)));
}
