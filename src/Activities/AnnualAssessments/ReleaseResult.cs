using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Decisions;
using Bases.Register.AnnualAssessments;

namespace Bases.Activities.AnnualAssessments;

[Activity("annual.release", "登记签发", "A second person releases a result of 不合格, or returns it (article 22).")]
[Throws("SAME_PERSON", "Whoever found the base unqualified cannot release it.")]
internal sealed class ReleaseResult : Activity<ReleaseResult.Input, ReleaseResult.Output>
{
    public sealed record Input
    {
        [Label("考核编号")]
        public required string AssessmentId { get; init; }

        [Label("签发意见")]
        public required ReleaseForm AnnualRelease { get; init; }
    }

    public sealed record Output([property: Label("是否已报送")] bool Submitted);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var assessment = context.Assessment(input.AssessmentId);
        if (context.Officer == assessment.ReviewedBy)
        {
            return Throw("SAME_PERSON", "签发人不得是作出结论的本人。");
        }

        context.Register.Put(
            input.AnnualRelease.Decision == ReleaseAnswer.Return
                ? assessment with
                {
                    Result = null,
                    Status = assessment.SubmittedAt is null ? AnnualStatus.Overdue : AnnualStatus.DepartmentReview,
                }
                : assessment with
                {
                    ReleasedBy = context.Officer,
                }
        );
        return Done(new Output(assessment.SubmittedAt is not null));
    }
}
