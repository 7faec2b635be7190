using Bases.Register.NamedBases;

namespace Bases.Register.Evaluations;

/// <summary>
/// One base in one round of the comprehensive evaluation (阶段性综合绩效评估, articles 24 and 25). What counts for the base
/// stands in <see cref="Base.Evaluations"/>; this is how it came about.
/// </summary>
public sealed record Evaluation : IRegisterEntry
{
    public required string EvaluationId { get; init; }

    public required string BaseId { get; init; }

    public required int Year { get; init; }

    /// <summary>The host when the case began.</summary>
    public required string HostId { get; init; }

    /// <summary>Naming date + 3k years (I-18); null for a base that was added by choice.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Why an officer added a base that no rule puts on the list (article 31).</summary>
    public string? AddedBecause { get; init; }

    public EvaluationStatus Status { get; init; }

    /// <summary>Last day for the self-evaluation.</summary>
    public DateOnly? SelfEvaluationDueOn { get; init; }

    public SelfEvaluation? SelfEvaluation { get; init; }

    public DateTimeOffset? SelfEvaluatedAt { get; init; }

    /// <summary>现场考察: as obligatory as the review of the documents (article 24).</summary>
    public string? InspectionId { get; init; }

    public EvaluationResult? Proposal { get; init; }

    public string? ProposalReason { get; init; }

    public string? ProposedBy { get; init; }

    public EvaluationResult? Result { get; init; }

    public string? ResultReason { get; init; }

    public DateOnly? ResultOn { get; init; }

    public string? NoticeFileId { get; init; }

    string IRegisterEntry.Id => EvaluationId;

    /// <summary>Also the business key of the case.</summary>
    public static string IdOf(string baseId, int year) => FormattableString.Invariant($"evaluation-{baseId}-{year}");
}

/// <summary>自评报告 and its documents.</summary>
public sealed record SelfEvaluation
{
    /// <summary>What the host says of each part of the rubric, by the keys of <see cref="EvaluationParts"/>.</summary>
    public IReadOnlyDictionary<string, string> Parts { get; init; } = new Dictionary<string, string>();

    /// <summary>Joint papers, patents, projects and the like of the period, as the host counts them.</summary>
    public IReadOnlyDictionary<string, int> Figures { get; init; } = new Dictionary<string, int>();

    public IReadOnlyList<string> DocumentFileIds { get; init; } = [];

    public bool Truthful { get; init; }
}
