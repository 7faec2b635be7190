using Bases.Activities.Contract;
using Bases.Activities.Correspondence;

namespace Bases.Activities.Evaluations;

[Activity("evaluation.remind", "提醒提交自评", "Reminds the base some working days before its self-evaluation is due (article 24).")]
internal sealed class RemindSelfEvaluation : Activity<EvaluationInput, Nothing>
{
    protected override ActivityResult Run(EvaluationInput input, ActivityContext context)
    {
        var evaluation = context.Evaluation(input.EvaluationId);
        BaseLetters.ToBase(
            context,
            context.BaseOf(evaluation),
            evaluation.EvaluationId,
            "evaluation-reminder",
            "reminder",
            new { evaluation.Year, DueOn = evaluation.SelfEvaluationDueOn }
        );
        return Done(new Nothing());
    }
}
