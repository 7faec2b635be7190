using Bases.Register.Policies;

namespace Bases.Register.Panels;

/// <summary>The figures of a panel report; nothing is decided from them (I-28).</summary>
public static class PanelArithmetic
{
    /// <param name="reviews">All reviews of one application; replaced experts do not count.</param>
    public static PanelFigures Of(IEnumerable<Review> reviews)
    {
        var assigned = reviews.Where(review => review.Status != ReviewStatus.Replaced).ToList();
        // Article 15: a score and a conclusion, both.
        var submitted = assigned.Where(review => review is { Score: not null, Conclusion: not null }).ToList();
        var scores = submitted.Select(review => review.Score!.Value).Order().ToList();
        return new PanelFigures(
            assigned.Count,
            submitted.Count,
            Mean(scores),
            scores.Count > 2 ? Mean(scores[1..^1]) : null,
            scores.Count > 0 ? TwoDecimals(scores[0]) : null,
            scores.Count > 0 ? TwoDecimals(scores[^1]) : null,
            submitted.Count(review => review.Conclusion == ReviewConclusion.Recommend),
            submitted.Count(review => review.Conclusion == ReviewConclusion.Neutral),
            submitted.Count(review => review.Conclusion == ReviewConclusion.NotRecommend),
            assigned.Count > 0 && submitted.Count == assigned.Count
        );
    }

    /// <summary>Experts whose score and conclusion do not go together, by the policy's bounds.</summary>
    public static IReadOnlyList<string> Contradictions(IEnumerable<Review> reviews, Policy policy)
    {
        var high = policy.Decimal("panel.contradictionHigh");
        var low = policy.Decimal("panel.contradictionLow");
        return
        [
            .. reviews
                .Where(review => review.Status != ReviewStatus.Replaced)
                .Where(review =>
                    (review.Conclusion == ReviewConclusion.NotRecommend && review.Score >= high)
                    || (review.Conclusion == ReviewConclusion.Recommend && review.Score < low)
                )
                .Select(review => review.ExpertId),
        ];
    }

    private static decimal? Mean(List<decimal> scores) => scores.Count == 0 ? null : TwoDecimals(scores.Sum() / scores.Count);

    private static decimal TwoDecimals(decimal figure) => Math.Round(figure, 2, MidpointRounding.AwayFromZero);
}
