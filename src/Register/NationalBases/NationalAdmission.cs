using Bases.Register.Labels;

namespace Bases.Register.NationalBases;

/// <summary>
/// A national base in the province joins the measure (article 30): its host consents of its own will, the department
/// decides and includes it; there is no new recognition, no expert review and no publicity.
/// </summary>
public sealed record NationalAdmission : IRegisterEntry
{
    public required string AdmissionId { get; init; }

    public required string HostId { get; init; }

    /// <summary>The register's entry of the base: one that had not joined, or the one made by the inclusion.</summary>
    public string? BaseId { get; init; }

    public string? Name { get; init; }

    public string? NationalNumber { get; init; }

    public NationalBaseType? NationalType { get; init; }

    public DateOnly? RecognisedOn { get; init; }

    public string? TechnicalFieldCode { get; init; }

    public string? LeaderPersonId { get; init; }

    public string? MainCountry { get; init; }

    public NationalAdmissionStatus Status { get; init; }

    public string? ConsentedBy { get; init; }

    public DateTimeOffset? ConsentedAt { get; init; }

    public IReadOnlyList<string> ConsentFileIds { get; init; } = [];

    public string? DecidedBy { get; init; }

    public string? DecisionReason { get; init; }

    public string? ReleasedBy { get; init; }

    public string? DocumentNumber { get; init; }

    public string? FileId { get; init; }

    /// <summary>The date of the document: from it the base counts and its timers run (I-19).</summary>
    public DateOnly? IncludedOn { get; init; }

    public DateOnly? LeftOn { get; init; }

    public string? LeavingReason { get; init; }

    string IRegisterEntry.Id => AdmissionId;
}

/// <summary>The four kinds of 国家国际科技合作基地.</summary>
public enum NationalBaseType
{
    [Label("国际创新园", "International innovation park")]
    InnovationPark,

    [Label("国际联合研究中心", "International joint research centre")]
    JointResearchCentre,

    [Label("国际技术转移中心", "International technology transfer centre")]
    TechnologyTransferCentre,

    [Label("示范型国际科技合作基地", "Demonstration base")]
    DemonstrationBase,
}

public enum NationalAdmissionStatus
{
    [Label("待单位同意", "Awaiting the host's consent")]
    AwaitingConsent,

    [Label("单位不加入", "Declined by the host")]
    Declined,

    [Label("待决定", "Awaiting the decision")]
    AwaitingDecision,

    [Label("待签发", "Awaiting release")]
    AwaitingRelease,

    [Label("已纳入", "Included")]
    Included,

    [Label("不予纳入", "Not included")]
    NotIncluded,

    [Label("单位撤回", "Withdrawn by the host")]
    Withdrawn,

    [Label("已退出", "Left")]
    Left,
}
