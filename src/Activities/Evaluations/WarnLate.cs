using Bases.Activities.Contract;
using Bases.Activities.Correspondence;

namespace Bases.Activities.Evaluations;

[Activity(
    "evaluation.warn-late",
    "提醒省厅评估超期",
    "The due date is over without a result: warns the department; for the base it has no consequence (article 24, I-18)."
)]
internal sealed class WarnLate : Activity<EvaluationInput, Nothing>
{
    protected override ActivityResult Run(EvaluationInput input, ActivityContext context)
    {
        var evaluation = context.Evaluation(input.EvaluationId);
        foreach (var group in (string[])["review-organiser", "decision-maker"])
        {
            Letters.ToGroup(
                context,
                group,
                evaluation.EvaluationId,
                "evaluation-late",
                "late",
                BaseLetters.CaseModel(
                    context,
                    context.BaseOf(evaluation),
                    evaluation.EvaluationId,
                    new { evaluation.Year, evaluation.DueOn }
                )
            );
        }

        return Done(new Nothing());
    }
}
