using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Calls;

namespace Bases.Activities.Calls;

[Activity("call.approve", "登记审批", "Records the approval of the call by a second person, or its return to the drafter.")]
[Throws("SAME_PERSON", "The person who drafted the call cannot approve it.")]
internal sealed class ApproveCall : Activity<ApproveCall.Input, Nothing>
{
    public sealed record Input
    {
        [Label("批次编号")]
        public required string CallId { get; init; }

        [Label("起草人")]
        public string? DraftedBy { get; init; }

        [Label("审批意见")]
        public required CallApproval CallApproval { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var call = context.Register.Require<Call>(input.CallId);
        if (input.CallApproval.Decision == CallApprovalDecision.Return)
        {
            context.Register.Put(call with { Status = CallStatus.Draft });
            return Done(new Nothing());
        }

        if (context.Officer == input.DraftedBy)
        {
            return Throw("SAME_PERSON", "审批人不得是起草人本人。");
        }

        context.Register.Put(call with { Status = CallStatus.Approved, ApprovedBy = context.Officer, ApprovedAt = context.Now });
        return Done(new Nothing());
    }
}

internal sealed record CallApproval
{
    public required CallApprovalDecision Decision { get; init; }

    public string? Comment { get; init; }
}

internal enum CallApprovalDecision
{
    Approve,
    Return,
}
