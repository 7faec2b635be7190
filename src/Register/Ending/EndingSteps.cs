namespace Bases.Register.Ending;

/// <summary>What an officer found out; a computed ground is a proposal and no fact (I-22).</summary>
/// <param name="Established">The facts hold: the case goes on to the notice.</param>
/// <param name="Misconduct">Article 28(3), first boolean: academic misconduct or a breach of integrity is established.</param>
/// <param name="SeriousNegativeImpact">Article 28(3), second boolean: 造成较为严重社会负面影响.</param>
/// <param name="AnnulledResults">Article 29: assessments obtained by fraud that are annulled, e.g. <c>annual/2024</c>, <c>evaluation/2025-06-01</c>.</param>
/// <param name="SubsidyFlagged">Article 29: a subsidy rests on an annulled result; its recovery is not regulated (I-23).</param>
public sealed record FactFinding(
    bool Established,
    string Text,
    IReadOnlyList<string> EvidenceFileIds,
    string Officer,
    DateTimeOffset At,
    bool Misconduct = false,
    bool SeriousNegativeImpact = false,
    IReadOnlyList<string>? AnnulledResults = null,
    bool SubsidyFlagged = false
);

/// <summary>告知: what is intended and why, with the time for a statement; or why it was left out.</summary>
public sealed record IntendedDecision(string Officer, DateTimeOffset At, string? Text, DateOnly? StatementDueOn, string? SkippedBecause);

/// <param name="Waived">The base said that it makes no statement.</param>
public sealed record Statement(string? Text, IReadOnlyList<string> FileIds, string By, DateTimeOffset At, bool Waived);

/// <param name="End">The base is to end; else its naming stays.</param>
public sealed record EndingDecision(
    bool End,
    string Reasons,
    string? MinutesReference,
    string DecidedBy,
    DateTimeOffset DecidedAt,
    string? ReleasedBy = null,
    DateTimeOffset? ReleasedAt = null
);

public sealed record PlaqueReturn(DateOnly On, string? Note, string Officer);
