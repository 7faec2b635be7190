namespace Bases.Register.Policies;

/// <summary>A regulation as versioned data: cases stay with the pack under which they began.</summary>
public sealed record RulePack : IRegisterEntry
{
    public required string RulePackId { get; init; }

    public required string Title { get; init; }

    public required string DocumentNumber { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Last day in force (I-1), editable: a repeal overrides it.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>Decisions that judge an application, in the order in which results are shown.</summary>
    public IReadOnlyList<string> ApplicationDecisions { get; init; } = [];

    string IRegisterEntry.Id => RulePackId;
}
