using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.AnnualAssessments;

namespace Bases.Activities.AnnualAssessments;

[Activity("annual.finish-campaign", "办结年度考核", "Closes the year's work and sends the department its figures.")]
internal sealed class FinishCampaign : Activity<CampaignInput, Nothing>
{
    protected override ActivityResult Run(CampaignInput input, ActivityContext context)
    {
        var all = context.AssessmentsOf(input.ReportYear);
        context.Register.Put(context.Campaign(input.ReportYear) with { FinishedAt = context.Now });
        Letters.ToGroup(
            context,
            "decision-maker",
            AnnualCampaign.IdOf(input.ReportYear),
            "annual-finished",
            "finished",
            ActivityJson.Write(
                new
                {
                    input.ReportYear,
                    Total = all.Count,
                    Qualified = all.Count(assessment => assessment.Status == AnnualStatus.Qualified),
                    Unqualified = all.Count(assessment => assessment.Status == AnnualStatus.Unqualified),
                    NotAssessed = all.Count(assessment => assessment.Status is AnnualStatus.NotAssessed or AnnualStatus.BaseEnded),
                }
            )
        );
        return Done(new Nothing());
    }
}
