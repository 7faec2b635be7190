namespace Bases.Register.Ending;

/// <summary>
/// The case by which a base ends: 终止并注销 (article 28), 撤销 (29) or at its own wish (23). Grounds, facts, notice,
/// statement, decision and release stand apart, each with who and when (I-22 to I-24).
/// </summary>
public sealed record EndingCase : IRegisterEntry
{
    public required string EndingId { get; init; }

    public required string BaseId { get; init; }

    public required EndingKind Kind { get; init; }

    /// <summary>All grounds that were proposed, several at once too.</summary>
    public IReadOnlyList<EndingGround> Grounds { get; init; } = [];

    /// <summary>The confirmed findings of article 29 on which a revocation rests.</summary>
    public IReadOnlyList<string> FindingIds { get; init; } = [];

    public FactFinding? Facts { get; init; }

    public IntendedDecision? Notice { get; init; }

    /// <summary>陈述申辩 of the base.</summary>
    public Statement? Statement { get; init; }

    public EndingDecision? Decision { get; init; }

    public EndingStatus Status { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public string? DocumentNumber { get; init; }

    public string? FileId { get; init; }

    /// <summary>The plaque came back; not regulated, so it may stay open for ever (I-23).</summary>
    public PlaqueReturn? Plaque { get; init; }

    string IRegisterEntry.Id => EndingId;
}

/// <summary>A ground as the table <c>base-actions</c> names it, e.g. <c>TERMINATE_A28-1-ANNUAL</c>, with its reason.</summary>
/// <param name="ProposedBy">Null when it was computed.</param>
public sealed record EndingGround(string Code, string Reason, DateTimeOffset ProposedAt, string? ProposedBy);
