using Bases.Register.Labels;

namespace Bases.Register.Mandates;

/// <summary>委托或授权 of a bureau (article 6, paragraph 1): what it may do for the department, from when to when.</summary>
public sealed record Mandate : IRegisterEntry
{
    public required string MandateId { get; init; }

    /// <summary>The bureau's area.</summary>
    public string? City { get; init; }

    public IReadOnlyList<MandateScope> Scopes { get; init; } = [];

    /// <summary>The bases it is about; empty for all of the area.</summary>
    public IReadOnlyList<string> BaseIds { get; init; } = [];

    public DateOnly? From { get; init; }

    /// <summary>The last day; at its end the task is recalled.</summary>
    public DateOnly? To { get; init; }

    public string? Reference { get; init; }

    public string? Instructions { get; init; }

    public MandateStatus Status { get; init; }

    public string? GrantedBy { get; init; }

    public DateTimeOffset? GrantedAt { get; init; }

    public string? Report { get; init; }

    public IReadOnlyList<string> ReportFileIds { get; init; } = [];

    public string? ReportedBy { get; init; }

    public DateTimeOffset? ReportedAt { get; init; }

    public DateTimeOffset? RecalledAt { get; init; }

    public string? RecallReason { get; init; }

    string IRegisterEntry.Id => MandateId;
}

public enum MandateScope
{
    [Label("事前上门摸底", "Survey before application")]
    Survey,

    [Label("事中建设调研", "Study while building")]
    Study,

    [Label("事后绩效核查", "Verification of performance")]
    Verification,
}

public enum MandateStatus
{
    [Label("拟定中", "Draft")]
    Draft,

    [Label("已授权", "Granted")]
    Granted,

    [Label("已报告", "Reported")]
    Reported,

    [Label("到期收回", "Expired")]
    Expired,

    [Label("提前收回", "Recalled")]
    Recalled,
}
