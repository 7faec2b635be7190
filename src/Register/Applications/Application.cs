using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Bases.Register.Hosts;
using Bases.Register.Integrity;

namespace Bases.Register.Applications;

/// <summary>An application for a base (申报书). Everything but its ids may be missing while it is a draft.</summary>
public sealed record Application : IRegisterEntry
{
    public required string ApplicationId { get; init; }

    public required string CallId { get; init; }

    public required string HostId { get; init; }

    public string? ProposedBaseName { get; init; }

    /// <summary>Declared branch of article 10; must match the host's kind (A10-0).</summary>
    public Branch? Branch { get; init; }

    public string? TechnicalFieldCode { get; init; }

    public string? LeaderPersonId { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    [AllowNull]
    public IReadOnlyList<Partner> Partners
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Codes of 主要合作国家（地区）; article 11 wants exactly one.</summary>
    [AllowNull]
    public IReadOnlyList<string> MainCountries
    {
        get;
        init => field = value ?? [];
    } = [];

    public MainCountryBasis? MainCountryBasis { get; init; }

    public Recommendation? Recommendation { get; init; }

    /// <summary>Codes of the documents handed in.</summary>
    [AllowNull]
    public IReadOnlyList<string> Documents
    {
        get;
        init => field = value ?? [];
    } = [];

    public bool CommitmentHostSigned { get; init; }

    public bool CommitmentLeaderSigned { get; init; }

    public bool ContainsStateSecret { get; init; }

    [AllowNull]
    public IReadOnlyList<Finding> IntegrityFindings
    {
        get;
        init => field = value ?? [];
    } = [];

    [JsonConverter(typeof(BranchFactsConverter))]
    public BranchFacts? BranchFacts { get; init; }

    /// <summary>The text parts of 申报书 and 实施方案, by the name of the form field.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, string?> Narrative
    {
        get;
        init => field = value ?? EmptyNarrative;
    } = EmptyNarrative;

    /// <summary>Article 31: the grandfathered base that re-applies; it does not stand against itself in A12.</summary>
    public string? RedesignatesBaseId { get; init; }

    public ApplicationStatus Status { get; init; }

    public string? ReceiptNumber { get; init; }

    /// <summary>The uploaded files behind <see cref="Documents"/>.</summary>
    [AllowNull]
    public IReadOnlyList<AttachedDocument> Attachments
    {
        get;
        init => field = value ?? [];
    } = [];

    [AllowNull]
    public IReadOnlyList<RuleResult> RuleResults
    {
        get;
        init => field = value ?? [];
    } = [];

    [AllowNull]
    public IReadOnlyList<RuleOverride> Overrides
    {
        get;
        init => field = value ?? [];
    } = [];

    [AllowNull]
    public IReadOnlyList<SupplementRequest> SupplementRequests
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Changes of leader or host since it was handed in (I-27).</summary>
    [AllowNull]
    public IReadOnlyList<Amendment> Amendments
    {
        get;
        init => field = value ?? [];
    } = [];

    public FormalCheck? FormalCheck { get; init; }

    public Withdrawal? Withdrawal { get; init; }

    /// <summary>The rule pack under which it began.</summary>
    public string? RulePackId { get; init; }

    string IRegisterEntry.Id => ApplicationId;

    private static IReadOnlyDictionary<string, string?> EmptyNarrative { get; } = new Dictionary<string, string?>();
}
