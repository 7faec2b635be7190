using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Panels;
using Bases.Register.Panels;

namespace Bases.Activities.Reviews;

[Activity("review.keep", "维持原评审意见", "Locks a reopened review as it was, when the expert has not changed it in time (article 15).")]
internal sealed class KeepReview : Activity<KeepReview.Input, Nothing>
{
    public sealed record Input
    {
        [Label("申请编号")]
        public required string ApplicationId { get; init; }

        [Label("评审任务")]
        public required Assignment Assignment { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var review = context.Register.Require<Review>(Review.IdOf(input.ApplicationId, input.Assignment.ExpertId));
        context.Register.Put(review with { Locked = true });
        return Done(new Nothing());
    }
}
