using Bases.Activities.Contract;
using Bases.Register.AnnualAssessments;

namespace Bases.Activities.AnnualAssessments;

[Activity(
    "annual.bureau-opinion",
    "登记推荐部门意见",
    "Keeps the bureau's opinion on the report, or that it gave none in time (article 6; a step that policy switches on)."
)]
internal sealed class RecordBureauOpinion : Activity<RecordBureauOpinion.Input, Nothing>
{
    public sealed record Input
    {
        [Label("考核编号")]
        public required string AssessmentId { get; init; }

        [Label("推荐部门意见")]
        public BureauOpinionForm? AnnualBureauOpinion { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        context.Register.Put(
            context.Assessment(input.AssessmentId) with
            {
                BureauOpinion = input.AnnualBureauOpinion?.Opinion ?? "推荐部门未在期限内提出意见。",
                Status = AnnualStatus.DepartmentReview,
            }
        );
        return Done(new Nothing());
    }
}

internal sealed record BureauOpinionForm
{
    public string? Opinion { get; init; }
}
