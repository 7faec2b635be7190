using Bases.Activities.Contract;
using Bases.Register.AnnualAssessments;

namespace Bases.Activities.AnnualAssessments;

[Activity(
    "annual.not-supplemented",
    "记为未补正",
    "The correction period is over without an answer: the officer judges the report as it is."
)]
internal sealed class LapseSupplement : Activity<AnnualInput, Nothing>
{
    protected override ActivityResult Run(AnnualInput input, ActivityContext context)
    {
        context.Register.Put(context.Assessment(input.AssessmentId) with { Status = AnnualStatus.DepartmentReview });
        return Done(new Nothing());
    }
}
