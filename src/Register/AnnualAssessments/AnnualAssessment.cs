using Bases.Register.NamedBases;

namespace Bases.Register.AnnualAssessments;

/// <summary>
/// The case of one base and one year (年度考核, article 22): its report, the checks and the result. What counts for the base
/// stands in <see cref="Base.AnnualReports"/>; this is how it came about.
/// </summary>
public sealed record AnnualAssessment : IRegisterEntry
{
    public required string AssessmentId { get; init; }

    public required string BaseId { get; init; }

    /// <summary>The year reported on (I-13).</summary>
    public required int ReportYear { get; init; }

    /// <summary>The host when the case began.</summary>
    public required string HostId { get; init; }

    public required DateOnly DueNominal { get; init; }

    /// <summary>Last day on which the report is in time (I-2), or the later one that an officer permitted.</summary>
    public required DateOnly DueEffective { get; init; }

    /// <summary>The due date reaches into a year whose holiday notice is not issued (I-26).</summary>
    public bool DueProvisional { get; init; }

    /// <summary>Named during the year: a missing report is for a person to judge (I-12).</summary>
    public bool FirstPartialYear { get; init; }

    public AnnualStatus Status { get; init; }

    public AnnualReportContent? Report { get; init; }

    public string? FilledBy { get; init; }

    /// <summary>The first hand-in; corrections do not move it.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Rounds of 退回补正.</summary>
    public IReadOnlyList<AnnualCorrection> Corrections { get; init; } = [];

    public string? BureauOpinion { get; init; }

    public LateFinding? Late { get; init; }

    /// <summary>Drawn for a visit (可以抽选部分单位现场考察), and why.</summary>
    public string? SampledBecause { get; init; }

    public string? InspectionId { get; init; }

    public AnnualResult? Result { get; init; }

    public string? ResultReason { get; init; }

    public string? ReviewedBy { get; init; }

    public string? ReleasedBy { get; init; }

    public DateOnly? ResultOn { get; init; }

    public string? NoticeFileId { get; init; }

    string IRegisterEntry.Id => AssessmentId;

    /// <summary>Also the business key of the case.</summary>
    public static string IdOf(string baseId, int reportYear) => FormattableString.Invariant($"annual-{baseId}-{reportYear}");
}

/// <summary>Named items that the department sent back, and until when.</summary>
public sealed record AnnualCorrection(
    IReadOnlyList<string> Items,
    string Reason,
    string RequestedBy,
    DateTimeOffset RequestedAt,
    DateOnly DueOn,
    DateTimeOffset? AnsweredAt = null
);

/// <summary>What an officer found out about a report that was not there in time.</summary>
public sealed record LateFinding(LateFact Fact, string Reason, string FoundBy, DateTimeOffset FoundAt, DateOnly? NewDueOn);
