using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Feel.Syntax;
using Bases.Dmn.Feel.Types;
using Bases.Dmn.Values;

namespace Bases.Dmn.Decisions.Tables;

/// <param name="AllowedSource">What <paramref name="AllowedValues"/> was compiled from, for checks.</param>
internal sealed record TableInput(string Label, Code Value, UnaryTest? AllowedValues, UnaryTests? AllowedSource);

/// <param name="Name">Null when the table has one output that is the value itself.</param>
/// <param name="Priorities">The output values, best first; empty when none were given.</param>
internal sealed record TableOutput(string? Name, FeelType Type, Code[] Priorities, Code? Default);

/// <param name="Sources">What the tests were compiled from, for checks.</param>
internal sealed record TableRule(UnaryTest[] Tests, UnaryTests?[] Sources, Code[] Outputs, MatchedRule Match);

/// <summary>A compiled decision table (DMN 1.5, chapter 8).</summary>
internal sealed class DecisionTable(
    HitPolicy policy,
    Aggregation aggregation,
    TableInput[] inputs,
    TableOutput[] outputs,
    TableRule[] rules
)
{
    private readonly HitPolicies policies = new(policy, aggregation, outputs);

    public HitPolicy Policy => policy;

    public TableInput[] Inputs => inputs;

    public TableRule[] Rules => rules;

    public bool HasDefault => Array.Exists(outputs, output => output.Default is not null);

    public Value Evaluate(Run run, Locals? locals)
    {
        var scopes = new Locals[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            var value = inputs[i].Value(run, locals);
            scopes[i] = new Locals(value, locals);
            run.Asked?.Add(KeyValuePair.Create(inputs[i].Label, value));
            if (inputs[i].AllowedValues is { } allowed && !value.IsNull && allowed(run, scopes[i], value) != true)
            {
                return run.Fail($"The input {inputs[i].Label} has the value {ValueText.Of(value)}, which is not among its input values.");
            }
        }

        var matches = new List<TableRule>();
        foreach (var rule in rules)
        {
            if (Matches(run, rule, scopes))
            {
                matches.Add(rule);
                run.Matched?.Add(rule.Match);
                if (policy == HitPolicy.First)
                {
                    break;
                }
            }
        }

        run.Step(rules.Length);
        return policies.Result(run, locals, matches);
    }

    private static bool Matches(Run run, TableRule rule, Locals[] scopes)
    {
        for (var i = 0; i < scopes.Length; i++)
        {
            if (rule.Tests[i](run, scopes[i], scopes[i].Value) != true)
            {
                return false;
            }
        }

        return true;
    }
}
