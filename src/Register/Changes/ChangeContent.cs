using System.Text.Json.Serialization;
using Bases.Register.Applications;
using Bases.Register.Hosts;

namespace Bases.Register.Changes;

/// <summary>What is new: only what belongs to the kind of the change is there.</summary>
public sealed record ChangeContent
{
    public string? NewLeaderPersonId { get; init; }

    public string? NewHostId { get; init; }

    public string? NewCountry { get; init; }

    public MainCountryBasis? CountryBasis { get; init; }

    public string? NewTechnicalFieldCode { get; init; }

    /// <summary>Partners as they are after the change (articles 8(2) and 11).</summary>
    public IReadOnlyList<Partner> Partners { get; init; } = [];

    /// <summary>Article 10, of a new host.</summary>
    public Branch? Branch { get; init; }

    [JsonConverter(typeof(BranchFactsConverter))]
    public BranchFacts? BranchFacts { get; init; }

    /// <summary>The new commitments of unit and leader (article 14).</summary>
    public bool CommitmentHostSigned { get; init; }

    public bool CommitmentLeaderSigned { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<string> EvidenceFileIds { get; init; } = [];
}
