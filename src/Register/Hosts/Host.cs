using Bases.Register.Integrity;

namespace Bases.Register.Hosts;

/// <summary>A host unit (依托单位), which applies for a base and answers for it (articles 2, 7 and 8).</summary>
public sealed record Host : IRegisterEntry
{
    public required string HostId { get; init; }

    public required string Name { get; init; }

    /// <summary>Which paragraph of article 10 its kind belongs to.</summary>
    public required Branch Branch { get; init; }

    public required Affiliation Affiliation { get; init; }

    public required string RegisteredProvince { get; init; }

    /// <summary>City of registration; its bureau is the recommending department of a local unit (article 6).</summary>
    public required string City { get; init; }

    /// <summary>Unified social credit code (GB 32100-2015): by it a unit is recognised, never by its name.</summary>
    public required string Uscc { get; init; }

    public LegalPersonStatus LegalPersonStatus { get; init; }

    public DateOnly? RegisteredOn { get; init; }

    /// <summary>Last day of the registration's validity, null when it has no end.</summary>
    public DateOnly? ValidUntil { get; init; }

    public HostState State { get; init; }

    public DateOnly? StateChangedOn { get; init; }

    public IReadOnlyList<AdverseRecord> CreditRecords { get; init; } = [];

    public IReadOnlyList<AdverseRecord> IntegrityRecords { get; init; } = [];

    public string? ContactEmail { get; init; }

    /// <summary>Who looks after all bases of the unit (article 7, paragraph 2), with history.</summary>
    public IReadOnlyList<Coordinator> Coordinators { get; init; } = [];

    string IRegisterEntry.Id => HostId;
}
