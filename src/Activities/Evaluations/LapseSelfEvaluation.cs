using Bases.Activities.Contract;
using Bases.Register.Evaluations;

namespace Bases.Activities.Evaluations;

[Activity(
    "evaluation.no-self-evaluation",
    "记为未提交自评",
    "The self-evaluation did not come in time: without documents there is nothing to review, and an officer decides what to propose (article 24)."
)]
internal sealed class LapseSelfEvaluation : Activity<EvaluationInput, Nothing>
{
    protected override ActivityResult Run(EvaluationInput input, ActivityContext context)
    {
        context.Register.Put(context.Evaluation(input.EvaluationId) with { Status = EvaluationStatus.Proposal });
        return Done(new Nothing());
    }
}
