using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Feel.Functions;
using Bases.Dmn.Feel.Semantics;
using Bases.Dmn.Feel.Types;
using Bases.Dmn.Values;

namespace Bases.Dmn.Decisions.Tables;

/// <summary>From the rules that matched to the result (DMN 1.5, 8.2.10 and 8.2.11).</summary>
internal sealed class HitPolicies(HitPolicy policy, Aggregation aggregation, TableOutput[] outputs)
{
    public Value Result(Run run, Locals? locals, List<TableRule> matches)
    {
        if (matches.Count == 0)
        {
            return NoMatch(run, locals);
        }

        switch (policy)
        {
            case HitPolicy.Unique when matches.Count > 1:
                return run.Fail($"The table is unique, but the rules {Rows(matches)} match.");
            case HitPolicy.Unique or HitPolicy.First:
                return Shape(Outputs(run, locals, matches[0]));
            case HitPolicy.Any:
                return Any(run, locals, matches);
            case HitPolicy.Priority:
                return Shape(Ordered(run, locals, matches)[0]);
            case HitPolicy.OutputOrder:
                return new ListValue([.. Ordered(run, locals, matches).Select(Shape)]);
            default:
                return Aggregate(run, [.. matches.Select(match => Shape(Outputs(run, locals, match)))]);
        }
    }

    private static string Rows(List<TableRule> matches) => string.Join(", ", matches.Select(match => match.Match.Row));

    private Value NoMatch(Run run, Locals? locals)
    {
        if (Array.Exists(outputs, output => output.Default is not null))
        {
            var value = Shape([.. outputs.Select(output => Typed(run, output, output.Default?.Invoke(run, locals) ?? Value.Null))]);
            return
                policy is HitPolicy.RuleOrder or HitPolicy.OutputOrder || (policy == HitPolicy.Collect && aggregation == Aggregation.None)
                ? value is ListValue
                    ? value
                    : new ListValue([value])
                : value;
        }

        return (policy, aggregation) switch
        {
            (HitPolicy.RuleOrder or HitPolicy.OutputOrder, _) or (HitPolicy.Collect, Aggregation.None) => ListValue.Empty,
            (HitPolicy.Collect, Aggregation.Count) => NumberValue.Zero,
            _ => run.Fail("No rule of the table matches, and it has no default output."),
        };
    }

    private Value[] Outputs(Run run, Locals? locals, TableRule rule)
    {
        var values = new Value[outputs.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Typed(run, outputs[i], rule.Outputs[i](run, locals));
        }

        return values;
    }

    private static Value Typed(Run run, TableOutput output, Value value) =>
        Conversion.To(output.Type, value) ?? run.Fail($"The output {output.Name} should be {output.Type.Name}, but is {value.TypeName}.");

    private Value Shape(Value[] values) =>
        outputs is [{ Name: null }]
            ? values[0]
            : new ContextValue(outputs.Select((output, i) => KeyValuePair.Create(output.Name ?? string.Empty, values[i])));

    private Value Any(Run run, Locals? locals, List<TableRule> matches)
    {
        var first = Shape(Outputs(run, locals, matches[0]));
        foreach (var match in matches.Skip(1))
        {
            if (Equality.Of(Shape(Outputs(run, locals, match)), first) != true)
            {
                return run.Fail($"The rules {Rows(matches)} match, but their outputs differ.");
            }
        }

        return first;
    }

    /// <summary>Best first: by the order of the output values, the first output before the second.</summary>
    private List<Value[]> Ordered(Run run, Locals? locals, List<TableRule> matches)
    {
        var priorities = outputs.Select(output => output.Priorities.Select(value => value(run, locals)).ToArray()).ToArray();
        var ranked = matches
            .Select(match =>
            {
                var values = Outputs(run, locals, match);
                return (Values: values, Rank: values.Select((value, i) => Rank(priorities[i], value)).ToArray());
            })
            .ToList();
        return [.. ranked.OrderBy(entry => entry.Rank, RankOrder.Instance).Select(entry => entry.Values)];
    }

    private static int Rank(Value[] priorities, Value value)
    {
        var index = Array.FindIndex(priorities, priority => Membership.In(value, priority) == true);
        return index < 0 ? int.MaxValue : index;
    }

    private Value Aggregate(Run run, List<Value> values) =>
        aggregation switch
        {
            Aggregation.Sum => Aggregates.Sum(values) ?? run.Fail("The outputs cannot be summed."),
            Aggregation.Count => NumberValue.Of(values.Count),
            Aggregation.Min => Aggregates.Extreme(values, -1) ?? run.Fail("The outputs have no minimum."),
            Aggregation.Max => Aggregates.Extreme(values, 1) ?? run.Fail("The outputs have no maximum."),
            _ => new ListValue(values),
        };

    private sealed class RankOrder : IComparer<int[]>
    {
        public static RankOrder Instance { get; } = new();

        public int Compare(int[]? x, int[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
