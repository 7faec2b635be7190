using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Register.Calls;
using Bases.Register.PublicNotices;

namespace Bases.Activities.PublicNotices;

[Activity(
    "publicity.close",
    "公示结束",
    "The period is over: every application on the list looks at its own objections; the rest of the list goes on (articles 17 and 18, I-17)."
)]
internal sealed class ClosePublicity : Activity<ClosePublicity.Input, Nothing>
{
    public sealed record Input
    {
        [Label("公示编号")]
        public required string PublicityId { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var publicity = context.Register.Require<Publicity>(input.PublicityId);
        context.Register.Put(context.Register.Require<Call>(publicity.CallId) with { Status = CallStatus.Naming });
        foreach (var application in publicity.ApprovedApplications)
        {
            context.Outbox.Publish("publicity.ended", application, ContextValue.Empty);
        }

        return Done(new Nothing());
    }
}
