using Bases.Register.Labels;

namespace Bases.Register.Integrity;

/// <summary>
/// A finding under article 29 as a case of its own: recorded by one officer, verified by another. It names the host or
/// the person it is about, and so reaches every pending application and every named base of them.
/// </summary>
public sealed record IntegrityFinding : IRegisterEntry
{
    public required string FindingId { get; init; }

    public string? HostId { get; init; }

    public string? PersonId { get; init; }

    /// <summary>The application or base in which it came to light.</summary>
    public string? ApplicationId { get; init; }

    public string? BaseId { get; init; }

    public required Finding Finding { get; init; }

    public string? Facts { get; init; }

    public IReadOnlyList<string> EvidenceFileIds { get; init; } = [];

    public IntegrityFindingStatus Status { get; init; }

    public string? RecordedBy { get; init; }

    public DateTimeOffset? RecordedAt { get; init; }

    public string? VerifiedBy { get; init; }

    public DateTimeOffset? VerifiedAt { get; init; }

    public string? VerificationReason { get; init; }

    string IRegisterEntry.Id => FindingId;
}

public enum IntegrityFindingStatus
{
    [Label("已登记，待核实", "Recorded")]
    Recorded,

    [Label("查实", "Confirmed")]
    Confirmed,

    [Label("不成立", "Unfounded")]
    Unfounded,
}
