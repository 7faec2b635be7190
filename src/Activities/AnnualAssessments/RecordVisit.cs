using Bases.Activities.Contract;

namespace Bases.Activities.AnnualAssessments;

[Activity(
    "annual.record-visit",
    "登记考察结果",
    "Notes the visit on the base's assessment; only then may a sampled base get its result (article 22)."
)]
internal sealed class RecordVisit : Activity<RecordVisit.Input, Nothing>
{
    public sealed record Input
    {
        [Label("考核编号")]
        public required string AssessmentId { get; init; }

        [Label("考察编号")]
        public required string InspectionId { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        context.Register.Put(context.Assessment(input.AssessmentId) with { InspectionId = input.InspectionId });
        return Done(new Nothing());
    }
}
