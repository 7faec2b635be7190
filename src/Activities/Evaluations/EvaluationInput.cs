using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Evaluations;
using Bases.Register.NamedBases;

namespace Bases.Activities.Evaluations;

/// <summary>The evaluation that the step is about.</summary>
internal sealed record EvaluationInput
{
    [Label("评估编号")]
    public required string EvaluationId { get; init; }
}

/// <summary>The round that the step is about.</summary>
internal sealed record RoundInput
{
    [Label("评估年度")]
    public required int Year { get; init; }
}

internal static class EvaluationLookups
{
    extension(ActivityContext context)
    {
        public Evaluation Evaluation(string id) => context.Register.Require<Evaluation>(id);

        public Base BaseOf(Evaluation evaluation) => context.Register.Require<Base>(evaluation.BaseId);

        public EvaluationRound Round(int year) => context.Register.Require<EvaluationRound>(EvaluationRound.IdOf(year));

        public IReadOnlyList<Evaluation> EvaluationsOf(int year) =>
            [
                .. context
                    .Register.All<Evaluation>()
                    .Where(evaluation => evaluation.Year == year)
                    .OrderBy(evaluation => evaluation.EvaluationId, StringComparer.Ordinal),
            ];
    }
}
