using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.NamedBases;

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
            new { evaluation.Year, DueOn = evaluation.SelfEvaluationDueOn },
            evaluation.SelfEvaluationDueOn is { } due
                ? CalendarEntry.Due(
                    $"绩效评估自评截止：{context.Register.NameOf(context.BaseOf(evaluation))}",
                    due,
                    evaluation.EvaluationId
                )
                : null
        );
        return Done(new Nothing());
    }
}
