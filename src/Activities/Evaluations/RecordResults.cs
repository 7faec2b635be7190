using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Evaluations;
using Bases.Register.NamedBases;

namespace Bases.Activities.Evaluations;

[Activity(
    "evaluation.decide",
    "登记评定结果",
    "Records 优秀, 合格 or 不合格 for every base of the round; never more 优秀 than the year's share, never a grandfathered one (articles 24, 25 and 31)."
)]
[Throws(
    "RESULTS_INVALID",
    "A result or a reason is missing, or there are more excellent bases than the share allows; the message says which."
)]
internal sealed class RecordResults : Activity<RecordResults.Input, Nothing>
{
    public sealed record Input
    {
        [Label("评估年度")]
        public required int Year { get; init; }

        [Label("评定")]
        public required EvaluationDecisionForm EvaluationDecision { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var waiting = context
            .EvaluationsOf(input.Year)
            .Where(evaluation => evaluation.Status == EvaluationStatus.AwaitingDecision)
            .ToList();
        var rows = input.EvaluationDecision.Rows.ToDictionary(row => row.EvaluationId, StringComparer.Ordinal);
        if (Problem(waiting, rows, context) is { } problem)
        {
            return Throw("RESULTS_INVALID", problem);
        }

        foreach (var evaluation in waiting)
        {
            var row = rows[evaluation.EvaluationId];
            context.Register.Put(evaluation with { Result = row.Result, ResultReason = row.Reason });
        }

        context.Register.Put(
            context.Round(input.Year) with
            {
                DecidedBy = context.Officer,
                MinutesReference = input.EvaluationDecision.MinutesReference,
            }
        );
        return Done(new Nothing());
    }

    private static string? Problem(List<Evaluation> waiting, Dictionary<string, EvaluationDecisionRow> rows, ActivityContext context)
    {
        var undecided = waiting.Where(evaluation => rows.GetValueOrDefault(evaluation.EvaluationId)?.Result is null).ToList();
        if (undecided.Count > 0)
        {
            return $"尚未评定：{string.Join("、", undecided.Select(evaluation => evaluation.BaseId))}。";
        }

        var excellent = waiting.Where(evaluation => rows[evaluation.EvaluationId].Result == EvaluationResult.Excellent).ToList();
        var quota = PrepareResults.Quota(context, waiting.Count);
        return excellent.Count > quota ? $"优秀 {excellent.Count} 个，超过至多 {quota} 个（参评 {waiting.Count} 个，第二十五条）。"
            : excellent.FirstOrDefault(evaluation => context.BaseOf(evaluation).Regime == BaseRegime.Grandfathered) is { } old
                ? $"基地 {old.BaseId} 系施行前认定，不参加优秀评选（第二十五条、第三十一条）。"
            : waiting.FirstOrDefault(evaluation =>
                rows[evaluation.EvaluationId] is var row
                && string.IsNullOrWhiteSpace(row.Reason)
                && (row.Result == EvaluationResult.Unqualified || row.Result != evaluation.Proposal)
            )
                is { } unexplained
                ? $"基地 {unexplained.BaseId} 不合格或与建议不一致，须说明理由。"
            : null;
    }
}
