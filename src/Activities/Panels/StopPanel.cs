using Bases.Activities.Applications;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Panels;

namespace Bases.Activities.Panels;

[Activity(
    "panel.stop",
    "告知专家停止评审",
    "Tells the experts in neutral words that their review is not needed any more; no reason is given (article 29)."
)]
internal sealed class StopPanel : Activity<ApplicationInput, Nothing>
{
    protected override ActivityResult Run(ApplicationInput input, ActivityContext context)
    {
        var reviewed = context.Register.Reviewed(input.ApplicationId);
        var open = context
            .Register.All<Review>()
            .Where(review => review.ApplicationId == reviewed.CaseId && review.Status is (ReviewStatus.Assigned or ReviewStatus.Declared));
        foreach (var review in open)
        {
            Letters.ToExpert(context, reviewed, review.ExpertId, "review-stopped", "stopped");
        }

        return Done(new Nothing());
    }
}
