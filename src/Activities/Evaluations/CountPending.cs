using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Register.Evaluations;

namespace Bases.Activities.Evaluations;

[Activity(
    "evaluation.count-pending",
    "清点未提出建议的评估",
    "Counts the evaluations of the round that have no proposal yet: results are decided together (article 25)."
)]
internal sealed class CountPending : Activity<RoundInput, CountPending.Output>
{
    private const string Message = "evaluation.proposed";

    public sealed record Output([property: Label("未提出建议数")] int PendingEvaluations, [property: Label("参评数")] int Evaluations);

    protected override ActivityResult Run(RoundInput input, ActivityContext context)
    {
        var all = context.EvaluationsOf(input.Year);
        return Done(
            new Output(
                all.Count(evaluation => evaluation.Status.IsPending),
                all.Count(evaluation => evaluation.Status != EvaluationStatus.BaseEnded)
            )
        );
    }

    /// <summary>Tells the round that one more evaluation has its proposal, or is not needed any more.</summary>
    public static void Report(ActivityContext context, Evaluation evaluation) =>
        context.Outbox.Publish(Message, EvaluationRound.IdOf(evaluation.Year), ContextValue.Empty);
}
