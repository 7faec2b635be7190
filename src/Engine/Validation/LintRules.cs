using System.Collections.Frozen;
using System.Collections.Immutable;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Validation;

/// <summary>All rules, in the order of the documentation.</summary>
public static class LintRules
{
    public static ImmutableArray<LintRule> All { get; } =
    [
        .. FileRules.All,
        .. ReferenceRules.All,
        .. ExpressionRules.All,
        .. FlowRules.All,
        .. ActivityRules.All,
        .. EventRules.All,
        .. GatewayRules.All,
        .. DeploymentRules.All,
        .. DecisionRules.All,
        .. VariableRules.All,
    ];

    private static readonly FrozenDictionary<string, LintRule> ById = All.ToFrozenDictionary(r => r.Id);

    public static LintRule? Find(string id) => ById.GetValueOrDefault(id);
}
