namespace Bases.Register.Panels;

/// <summary>The figures of a panel and its report; no automatic decision follows from them (I-28).</summary>
public sealed record PanelReport : IRegisterEntry
{
    public required string ApplicationId { get; init; }

    public required PanelFigures Figures { get; init; }

    /// <summary>Experts whose score and conclusion contradict each other, by the policy's bounds: shown, never repaired.</summary>
    public IReadOnlyList<string> ContradictingExpertIds { get; init; } = [];

    public string? Summary { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    string IRegisterEntry.Id => ApplicationId;
}

/// <summary>Figures of a panel: two decimals, half up.</summary>
/// <param name="TrimmedMean">Without the highest and the lowest score; null with two scores or fewer.</param>
/// <param name="Complete">Every assigned expert has submitted.</param>
public sealed record PanelFigures(
    int Assigned,
    int Submitted,
    decimal? Mean,
    decimal? TrimmedMean,
    decimal? Min,
    decimal? Max,
    int Recommend,
    int Neutral,
    int NotRecommend,
    bool Complete
);
