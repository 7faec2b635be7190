using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Decisions;
using Bases.Dmn.Values;
using Bases.Register.Evaluations;

namespace Bases.Activities.Evaluations;

[Activity(
    "evaluation.release",
    "登记签发",
    "A second person releases the results of the round; every evaluation hears of its own (article 24)."
)]
[Throws("SAME_PERSON", "Whoever decided the results cannot release them.")]
internal sealed class ReleaseResults : Activity<ReleaseResults.Input, Nothing>
{
    public sealed record Input
    {
        [Label("评估年度")]
        public required int Year { get; init; }

        [Label("签发意见")]
        public required ReleaseForm EvaluationRelease { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var round = context.Round(input.Year);
        if (context.Officer == round.DecidedBy)
        {
            return Throw("SAME_PERSON", "签发人不得是评定人本人。");
        }

        if (input.EvaluationRelease.Decision == ReleaseAnswer.Return)
        {
            return Done(new Nothing());
        }

        context.Register.Put(
            round with
            {
                ReleasedBy = context.Officer,
                SubsidyAmount = context.Policy.Decimal("evaluation.subsidyAmount"),
            }
        );
        foreach (
            var evaluation in context
                .EvaluationsOf(input.Year)
                .Where(evaluation => evaluation is { Status: EvaluationStatus.AwaitingDecision, Result: not null })
        )
        {
            context.Outbox.Publish("evaluation.released", evaluation.EvaluationId, ContextValue.Empty);
        }

        return Done(new Nothing());
    }
}
