using Bases.Register.Integrity;

namespace Bases.Register.NamedBases;

/// <summary>A base (省国合基地): named by the department, included (article 30) or taken over (article 31).</summary>
public sealed record Base : IRegisterEntry
{
    public required string BaseId { get; init; }

    /// <summary>Official number, e.g. 鄂国合基2026001.</summary>
    public string? BaseNumber { get; init; }

    /// <summary>正式规范名称 (article 18).</summary>
    public string? Name { get; init; }

    public required string HostId { get; init; }

    public required string TechnicalFieldCode { get; init; }

    /// <summary>The leader at naming; later ones are in <see cref="Changes"/>, see <see cref="BaseHistory.LeaderOn"/>.</summary>
    public required string LeaderPersonId { get; init; }

    public required BaseRegime Regime { get; init; }

    /// <summary>Date of the naming document: the anchor of the three-year evaluation (I-18).</summary>
    public required DateOnly DesignatedOn { get; init; }

    public BaseStatus Status { get; init; }

    public DateOnly? StatusChangedOn { get; init; }

    public string? FromApplicationId { get; init; }

    public required string MainCountry { get; init; }

    public string? LeadEmail { get; init; }

    public IReadOnlyList<AnnualReport> AnnualReports { get; init; } = [];

    public IReadOnlyList<BaseEvaluation> Evaluations { get; init; } = [];

    public IReadOnlyList<BaseChange> Changes { get; init; } = [];

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Article 31: the date of re-naming under this regulation.</summary>
    public DateOnly? RedesignatedOn { get; init; }

    /// <summary>Article 31: the day for which an officer chose an evaluation of a re-named base; none was chosen when null.</summary>
    public DateOnly? EvaluationChosenFor { get; init; }

    /// <summary>Article 30: the date of inclusion.</summary>
    public DateOnly? NationalIncludedOn { get; init; }

    /// <summary>Article 4: 重点省级国合基地 since this day; only such a base may get a special title.</summary>
    public DateOnly? KeyBaseSince { get; init; }

    /// <summary>Why it is a key base: the directed call it came from, or the department's reason.</summary>
    public string? KeyBaseReason { get; init; }

    /// <summary>The document by which it ended, see <see cref="BaseEnding"/>.</summary>
    public string? EndDocumentId { get; init; }

    /// <summary>Article 4: 离岸中心 and other special titles; it ends with the base.</summary>
    public string? SpecialTitle { get; init; }

    public string? NamingDocumentId { get; init; }

    string IRegisterEntry.Id => BaseId;
}
