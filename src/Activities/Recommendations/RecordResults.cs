using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Recommendations;

namespace Bases.Activities.Recommendations;

[Activity(
    "recommendation.record-results",
    "登记推荐结果",
    "Records what became of the recommended bases; the round stays open until every result is known (article 27)."
)]
[Throws("RESULT_INVALID", "A result without its date, or with one before the letter or in the future.")]
internal sealed class RecordResults : Activity<RecordResults.Input, RecordResults.Output>
{
    public sealed record Input
    {
        [Label("推荐编号")]
        public required string RecommendationId { get; init; }

        [Label("推荐结果")]
        public required RecommendationResultForm RecommendationResult { get; init; }
    }

    public sealed record Output([property: Label("待结果数")] int Awaited);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var round = context.Register.Require<NationalRecommendation>(input.RecommendationId);
        var rows = input.RecommendationResult.Rows.ToDictionary(row => row.BaseId, StringComparer.Ordinal);
        if (
            rows.Values.Any(row =>
                row.Result is not (null or RecommendationResult.Awaited)
                && (row.ResultOn is null || row.ResultOn < round.LetterOn || row.ResultOn > context.Today)
            )
        )
        {
            return Throw("RESULT_INVALID", "已有结果的，请填写结果日期：不早于推荐函日期，不晚于今日。");
        }

        var shortlist = round
            .Shortlist.Select(entry =>
                rows.TryGetValue(entry.BaseId, out var row)
                    ? entry with
                    {
                        Result = row.Result ?? RecommendationResult.Awaited,
                        ResultOn = row.ResultOn,
                        Note = row.Note,
                    }
                    : entry
            )
            .ToList();
        var awaited = shortlist.Count(entry => entry.Result == RecommendationResult.Awaited);
        context.Register.Put(
            round with
            {
                Shortlist = shortlist,
                Status = awaited == 0 ? RecommendationStatus.Finished : RecommendationStatus.Recommended,
            }
        );
        return Done(new Output(awaited));
    }
}

internal sealed record RecommendationResultForm
{
    public IReadOnlyList<ResultRow> Rows { get; init; } = [];
}

internal sealed record ResultRow
{
    public required string BaseId { get; init; }

    public string? Name { get; init; }

    public RecommendationResult? Result { get; init; }

    public DateOnly? ResultOn { get; init; }

    public string? Note { get; init; }
}
