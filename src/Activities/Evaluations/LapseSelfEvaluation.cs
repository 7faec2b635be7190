using Bases.Activities.Contract;
using Bases.Register.Evaluations;

namespace Bases.Activities.Evaluations;

[Activity(
    "evaluation.no-self-evaluation",
    "记为未提交自评",
    "The self-evaluation did not come in time: panel and site visit are held all the same, on what the department has (article 24)."
)]
internal sealed class LapseSelfEvaluation : Activity<EvaluationInput, Nothing>
{
    protected override ActivityResult Run(EvaluationInput input, ActivityContext context)
    {
        context.Register.Put(context.Evaluation(input.EvaluationId) with { Status = EvaluationStatus.Review });
        return Done(new Nothing());
    }
}
