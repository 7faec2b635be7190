using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.AnnualAssessments;

namespace Bases.Activities.AnnualAssessments;

[Activity(
    "annual.close",
    "基地命名结束，终止考核",
    "The base has ended: nothing more is owed, and the case closes without a result (article 22)."
)]
internal sealed class CloseAssessment : Activity<AnnualInput, Nothing>
{
    protected override ActivityResult Run(AnnualInput input, ActivityContext context)
    {
        var closed = context.Assessment(input.AssessmentId) with { Status = AnnualStatus.BaseEnded, ResultOn = context.Today };
        context.Register.Put(closed);
        CountOpen.Report(context, closed);
        return Done(new Nothing());
    }
}
