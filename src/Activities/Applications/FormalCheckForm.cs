using Bases.Register.Applications;

namespace Bases.Activities.Applications;

/// <summary>The form of the formal check.</summary>
internal sealed record FormalCheckForm
{
    public required FormalCheckResult Decision { get; init; }

    public string? Reason { get; init; }

    /// <summary>Reasons for letting S rules pass that are not met (I-8).</summary>
    public IReadOnlyList<OverrideRow>? Overrides { get; init; }

    /// <summary>What a person decided where the rules cannot.</summary>
    public IReadOnlyList<HumanRow>? HumanDecisions { get; init; }

    public IReadOnlyList<string>? Documents { get; init; }

    public IReadOnlyList<string>? Fields { get; init; }
}

internal sealed record OverrideRow
{
    public required string RuleId { get; init; }

    public string? Finding { get; init; }

    public string? Reason { get; init; }
}

internal sealed record HumanRow
{
    public required string RuleId { get; init; }

    public string? Finding { get; init; }

    public RuleOutcome? Decision { get; init; }

    public string? Reason { get; init; }
}
