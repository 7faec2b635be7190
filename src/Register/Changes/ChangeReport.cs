using Bases.Register.Applications;
using Bases.Register.NamedBases;

namespace Bases.Register.Changes;

/// <summary>
/// A report of one significant change of a base (article 23) as a case of its own: what changed and when, when it should
/// have been and was reported, what the rules say of it, and what the department recorded. The fact itself stands in
/// <see cref="Base.Changes"/>.
/// </summary>
public sealed record ChangeReport : IRegisterEntry
{
    public required string ChangeReportId { get; init; }

    public required string BaseId { get; init; }

    /// <summary>The host on the day it happened: the one that owes the report.</summary>
    public required string HostId { get; init; }

    public required BaseChangeKind Kind { get; init; }

    public required DateOnly OccurredOn { get; init; }

    /// <summary>Last day for a report in time (及时, I-21).</summary>
    public required DateOnly DueOn { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Found by the department or the bureau and not told by the host.</summary>
    public bool Discovered { get; init; }

    public DateTimeOffset? ReportedAt { get; init; }

    public string? ReportedBy { get; init; }

    public ChangeContent? Content { get; init; }

    public IReadOnlyList<RuleResult> RuleResults { get; init; } = [];

    /// <summary>退回补正 and 要求整改, in order of time.</summary>
    public IReadOnlyList<ChangeRequest> Requests { get; init; } = [];

    public ChangeConclusion? Conclusion { get; init; }

    public ChangeReportStatus Status { get; init; }

    /// <summary>It was reported after the last day, or is still missing on the day in question.</summary>
    public bool IsLateOn(DateOnly day) => (ReportedOn ?? day) > DueOn;

    public DateOnly? ReportedOn => ReportedAt is { } at ? Calendars.LegalTime.DayOf(at) : null;

    string IRegisterEntry.Id => ChangeReportId;
}
