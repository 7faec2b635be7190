using Bases.Register.Labels;

namespace Bases.Register.Applications;

/// <summary>The bureau's opinion on a local unit's application (article 6).</summary>
public sealed record Recommendation
{
    /// <summary>The city whose bureau gave it.</summary>
    public required string DepartmentCity { get; init; }

    public required RecommendationOpinion Opinion { get; init; }

    public DateOnly? IssuedOn { get; init; }

    /// <summary>Place in the bureau's ranking list.</summary>
    public int? Priority { get; init; }

    public string? LetterNumber { get; init; }

    public string? Comment { get; init; }

    public string? Checker { get; init; }
}

public enum RecommendationOpinion
{
    [Label("推荐", "Recommend")]
    Recommend,

    [Label("不推荐", "Do not recommend")]
    NotRecommend,
}
