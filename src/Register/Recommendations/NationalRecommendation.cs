using Bases.Register.Labels;
using Bases.Register.NamedBases;

namespace Bases.Register.Recommendations;

/// <summary>
/// One round of recommending bases as national ones (article 27: 择机、择优、择需), as the ministry asks for it. It is the
/// department's choice and no right of a base.
/// </summary>
public sealed record NationalRecommendation : IRegisterEntry
{
    public required string RecommendationId { get; init; }

    public required int Year { get; init; }

    /// <summary>The ministry's notice that asked for it.</summary>
    public string? Occasion { get; init; }

    public RecommendationStatus Status { get; init; }

    /// <summary>All who could have been chosen, as they stood when the list was made.</summary>
    public IReadOnlyList<RecommendationCandidate> Candidates { get; init; } = [];

    public IReadOnlyList<RecommendedBase> Shortlist { get; init; } = [];

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? ReleasedBy { get; init; }

    public string? LetterNumber { get; init; }

    public DateOnly? LetterOn { get; init; }

    public string? FileId { get; init; }

    string IRegisterEntry.Id => RecommendationId;
}

/// <summary>A base that may be recommended: effective, and nothing open against it.</summary>
public sealed record RecommendationCandidate(
    string BaseId,
    string Name,
    string Host,
    int? AnnualYear,
    AnnualResult? Annual,
    DateOnly? EvaluatedOn,
    EvaluationResult? Evaluation
);

/// <summary>A base on the list, why, and what became of it.</summary>
public sealed record RecommendedBase
{
    public required string BaseId { get; init; }

    public required string Reason { get; init; }

    public RecommendationResult Result { get; init; }

    public DateOnly? ResultOn { get; init; }

    public string? Note { get; init; }
}

public enum RecommendationStatus
{
    [Label("遴选中", "Being chosen")]
    Choosing,

    [Label("待签发", "Awaiting release")]
    AwaitingRelease,

    [Label("已推荐，待结果", "Recommended, result awaited")]
    Recommended,

    [Label("本次不推荐", "Nobody recommended")]
    Nobody,

    [Label("办结", "Finished")]
    Finished,
}

public enum RecommendationResult
{
    [Label("待结果", "Awaited")]
    Awaited,

    [Label("获认定", "Recognised")]
    Recognised,

    [Label("未获认定", "Not recognised")]
    NotRecognised,
}
