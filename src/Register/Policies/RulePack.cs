using Bases.Register.Applications;
using Bases.Register.Hosts;

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

    /// <summary>What judges an application, in the order in which results are shown.</summary>
    public IReadOnlyList<Rule> ApplicationRules { get; init; } = [];

    string IRegisterEntry.Id => RulePackId;
}

/// <summary>A rule: its decision table of the same id says whether a case meets it.</summary>
/// <param name="RuleId">Stable id, e.g. <c>A10-4a</c>; also the id of the decision.</param>
/// <param name="Article">Where the regulation says so, e.g. 第十条第四项.</param>
/// <param name="Branch">Applies to this branch only; null to all.</param>
/// <param name="Fields">Paths of the form fields that it looks at: its result is shown beside the first of them.</param>
/// <param name="SelfCheck">False when it judges what comes after the form, so that a draft says nothing of it yet.</param>
public sealed record Rule(
    string RuleId,
    string Title,
    string TitleEn,
    RuleSeverity Severity,
    string Article,
    Branch? Branch = null,
    IReadOnlyList<string>? Fields = null,
    bool SelfCheck = true
);
