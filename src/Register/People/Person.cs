using Bases.Register.Integrity;
using Bases.Register.Labels;

namespace Bases.Register.People;

/// <summary>A leader of a base or of an application (article 9). Recognised by the id: two people may have one name.</summary>
public sealed record Person : IRegisterEntry
{
    public required string PersonId { get; init; }

    public required string Name { get; init; }

    public string? EmployerHostId { get; init; }

    public EmploymentType EmploymentType { get; init; }

    public TitleLevel TitleLevel { get; init; }

    /// <summary>Evidence of 同等研究能力 was handed in.</summary>
    public bool EquivalentCapabilityEvidence { get; init; }

    /// <summary>Research head of the base or lead of its main team.</summary>
    public bool ResearchLeadRole { get; init; }

    public string? Email { get; init; }

    public IReadOnlyList<AdverseRecord> CreditRecords { get; init; } = [];

    public IReadOnlyList<AdverseRecord> IntegrityRecords { get; init; } = [];

    public IReadOnlyList<CooperationProject> Projects { get; init; } = [];

    string IRegisterEntry.Id => PersonId;
}

public enum EmploymentType
{
    [Label("未填写", "Not stated")]
    Unknown,

    [Label("正式在编/聘用", "Formal employment")]
    Formal,

    [Label("兼职", "Part-time")]
    PartTime,

    [Label("访问", "Visiting")]
    Visiting,

    [Label("双聘", "Joint appointment")]
    Joint,
}

public enum TitleLevel
{
    [Label("未填写", "Not stated")]
    Unknown,

    [Label("正高级", "Senior, full")]
    SeniorFull,

    [Label("副高级", "Senior, associate")]
    SeniorAssociate,

    [Label("中级", "Intermediate")]
    Intermediate,

    [Label("其他", "Other")]
    Other,
}
