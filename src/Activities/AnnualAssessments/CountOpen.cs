using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Register.AnnualAssessments;

namespace Bases.Activities.AnnualAssessments;

[Activity("annual.count-open", "清点未办结的考核", "Counts the bases that have no result of the year yet.")]
internal sealed class CountOpen : Activity<CampaignInput, CountOpen.Output>
{
    private const string Settled = "annual.settled";

    public sealed record Output([property: Label("未办结数")] int OpenAssessments);

    protected override ActivityResult Run(CampaignInput input, ActivityContext context) =>
        Done(new Output(context.AssessmentsOf(input.ReportYear).Count(assessment => !assessment.Status.IsEnded)));

    /// <summary>Tells the campaign that one more base has its result.</summary>
    public static void Report(ActivityContext context, AnnualAssessment assessment) =>
        context.Outbox.Publish(Settled, AnnualCampaign.IdOf(assessment.ReportYear), ContextValue.Empty);
}
