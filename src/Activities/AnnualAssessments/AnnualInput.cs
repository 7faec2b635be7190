using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.AnnualAssessments;
using Bases.Register.NamedBases;

namespace Bases.Activities.AnnualAssessments;

/// <summary>The annual assessment that the step is about.</summary>
internal sealed record AnnualInput
{
    [Label("考核编号")]
    public required string AssessmentId { get; init; }
}

/// <summary>The campaign that the step is about.</summary>
internal sealed record CampaignInput
{
    [Label("报告年度")]
    public required int ReportYear { get; init; }
}

internal static class AnnualLookups
{
    extension(ActivityContext context)
    {
        public AnnualAssessment Assessment(string id) => context.Register.Require<AnnualAssessment>(id);

        public Base BaseOf(AnnualAssessment assessment) => context.Register.Require<Base>(assessment.BaseId);

        public AnnualCampaign Campaign(int reportYear) => context.Register.Require<AnnualCampaign>(AnnualCampaign.IdOf(reportYear));

        public IReadOnlyList<AnnualAssessment> AssessmentsOf(int reportYear) =>
            [
                .. context
                    .Register.All<AnnualAssessment>()
                    .Where(assessment => assessment.ReportYear == reportYear)
                    .OrderBy(assessment => assessment.AssessmentId, StringComparer.Ordinal),
            ];
    }
}
