using System.Text.Json.Nodes;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Recommendations;
using Labels = Bases.Register.Labels.Label;

namespace Bases.Activities.Recommendations;

[Activity(
    "recommendation.prepare",
    "列出可推荐基地",
    "Lists the bases that may be recommended as national ones, with their last annual and evaluation results (article 27)."
)]
internal sealed class PrepareShortlist : Activity<PrepareShortlist.Input, PrepareShortlist.Output>
{
    public sealed record Input
    {
        [Label("推荐编号")]
        public required string RecommendationId { get; init; }
    }

    public sealed record Output(
        [property: Label("政策参数")] JsonObject Policy,
        [property: Label("推荐名单")] ShortlistForm RecommendationShortlist
    );

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var candidates = RecommendationCandidates.On(context.Register, context.Today);
        context.Register.Put(
            new NationalRecommendation
            {
                RecommendationId = input.RecommendationId,
                Year = context.Today.Year,
                Candidates = candidates,
            }
        );
        return Done(
            new Output(
                context.Policy.ToJson(),
                new ShortlistForm
                {
                    Rows =
                    [
                        .. candidates.Select(candidate => new ShortlistRow
                        {
                            BaseId = candidate.BaseId,
                            Name = candidate.Name,
                            Host = candidate.Host,
                            Record = Record(candidate),
                        }),
                    ],
                }
            )
        );
    }

    private static string Record(RecommendationCandidate candidate) =>
        (candidate.Annual is { } annual ? $"{candidate.AnnualYear}年度考核{Labels.Of(annual).Zh}" : "尚无年度考核结果")
        + "；"
        + (
            candidate.Evaluation is { } evaluation
                ? $"{candidate.EvaluatedOn:yyyy-MM-dd}绩效评估{Labels.Of(evaluation).Zh}"
                : "尚无绩效评估结果"
        );
}

internal sealed record ShortlistForm
{
    public string? Occasion { get; init; }

    public IReadOnlyList<ShortlistRow> Rows { get; init; } = [];
}

internal sealed record ShortlistRow
{
    public required string BaseId { get; init; }

    public string? Name { get; init; }

    public string? Host { get; init; }

    /// <summary>The last results in words.</summary>
    public string? Record { get; init; }

    public bool Chosen { get; init; }

    public string? Reason { get; init; }
}
