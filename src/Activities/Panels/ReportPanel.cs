using Bases.Activities.Applications;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Panels;

namespace Bases.Activities.Panels;

[Activity(
    "panel.report",
    "汇总评审意见",
    "Sums up the reviews: mean, trimmed mean, spread and counts, contradictions marked, nothing decided (article 15, I-28)."
)]
internal sealed class ReportPanel : Activity<ApplicationInput, ReportPanel.Output>
{
    public sealed record Output([property: Label("评审汇总")] ReviewSummaryForm ReviewSummary);

    protected override ActivityResult Run(ApplicationInput input, ActivityContext context)
    {
        var id = context.Register.Reviewed(input.ApplicationId).CaseId;
        var reviews = context.Register.All<Review>().Where(review => review.ApplicationId == id).ToList();
        var figures = PanelArithmetic.Of(reviews);
        context.Register.Put(
            new PanelReport
            {
                ApplicationId = id,
                Figures = figures,
                ContradictingExpertIds = PanelArithmetic.Contradictions(reviews, context.Policy),
                CreatedAt = context.Now,
            }
        );
        return Done(new Output(new ReviewSummaryForm(figures, SiteInspection: false)));
    }
}

/// <summary>The form in which the review's result is read and a site inspection ordered.</summary>
internal sealed record ReviewSummaryForm(PanelFigures Figures, bool SiteInspection);
