using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Evaluations;

namespace Bases.Activities.Evaluations;

[Activity(
    "evaluation.close",
    "基地命名结束，终止评估",
    "The base has ended: its evaluation closes without a result, and the round goes on without it (article 24)."
)]
internal sealed class CloseEvaluation : Activity<EvaluationInput, Nothing>
{
    protected override ActivityResult Run(EvaluationInput input, ActivityContext context)
    {
        var closed = context.Evaluation(input.EvaluationId) with { Status = EvaluationStatus.BaseEnded, ResultOn = context.Today };
        context.Register.Put(closed);
        CountPending.Report(context, closed);
        return Done(new Nothing());
    }
}
