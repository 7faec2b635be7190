using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Feel.Semantics;
using Bases.Dmn.Feel.Syntax;
using Bases.Dmn.Values;

namespace Bases.Dmn.Decisions.Checks;

/// <summary>
/// Values that tell the cells of one column apart: every constant that occurs, one between each two, one beyond
/// either end, and one that no cell names, and null where a cell asks for it.
/// </summary>
internal static class Samples
{
    /// <summary>The values; null (of C#) when a cell is no test of constants, so that its column cannot be judged.</summary>
    public static List<Value>? Of(IEnumerable<UnaryTests?> cells)
    {
        var constants = new List<Value>();
        foreach (var cell in cells)
        {
            if (cell is null || !cell.Tests.All(test => Collect(test, constants)))
            {
                return null;
            }
        }

        // A column that asks for null is told apart by it too.
        List<Value> nothing = constants.Exists(value => value.IsNull) ? [Value.Null] : [];
        var samples = constants.Where(value => !value.IsNull).Distinct().ToList();
        if (samples.Count == 0)
        {
            return [new StringValue("…"), .. nothing];
        }

        if (samples.TrueForAll(value => value is BooleanValue))
        {
            return [BooleanValue.True, BooleanValue.False, .. nothing];
        }

        var ordered = samples.Where(value => Step(value) is not null).GroupBy(value => value.GetType()).ToList();
        foreach (var kind in ordered)
        {
            var sorted = kind.Order(Comparer<Value>.Create((a, b) => Ordering.Compare(a, b) ?? 0)).ToList();
            samples.AddRange(Beyond(sorted));
            samples.AddRange(sorted.Zip(sorted.Skip(1), Between).OfType<Value>());
        }

        if (samples.Exists(value => value is StringValue))
        {
            samples.Add(new StringValue("…"));
        }

        return [.. samples.Distinct(), .. nothing];
    }

    private static bool Collect(Expression test, List<Value> constants)
    {
        switch (test)
        {
            case ComparisonTest comparison when Constants.Of(comparison.Operand) is { } operand:
                constants.Add(operand);
                return true;
            case RangeExpression range when Constants.Of(range.Start) is { } start && Constants.Of(range.End) is { } end:
                constants.AddRange([start, end]);
                return true;
            default:
                if (Constants.Of(test) is not { } constant)
                {
                    return false;
                }

                constants.AddRange(constant is ListValue list ? list.Items : [constant]);
                return true;
        }
    }

    private static IEnumerable<Value> Beyond(List<Value> sorted)
    {
        var step = Step(sorted[0])!;
        return new[] { Arithmetic.Subtract(sorted[0], step), Arithmetic.Add(sorted[^1], step) }.OfType<Value>();
    }

    private static Value? Between(Value low, Value high)
    {
        if (low is not NumberValue)
        {
            // The day, or the unit, right after the lower one, when it lies before the higher one.
            var next = Arithmetic.Add(low, Step(low)!);
            return next is not null && Ordering.Compare(next, high) < 0 ? next : null;
        }

        return Arithmetic.Add(low, high) is { } sum ? Arithmetic.Divide(sum, NumberValue.Of(2)) : null;
    }

    private static Value? Step(Value value) =>
        value switch
        {
            NumberValue => NumberValue.Of(1),
            DateValue => new DaysTimeDurationValue(TimeSpan.FromDays(1)),
            DateTimeValue or DaysTimeDurationValue => new DaysTimeDurationValue(TimeSpan.FromSeconds(1)),
            YearsMonthsDurationValue => new YearsMonthsDurationValue(1),
            _ => null,
        };
}
