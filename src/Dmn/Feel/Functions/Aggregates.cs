using Bases.Dmn.Feel.Semantics;
using Bases.Dmn.Values;
using Bases.Dmn.Values.Numbers;

namespace Bases.Dmn.Feel.Functions;

/// <summary>One value from the items of a list (DMN 1.5, 10.3.4.4).</summary>
internal static class Aggregates
{
    public static IEnumerable<Signature> Signatures { get; } =
    [
        Signature.Of("count(list)", (_, a) => List(a[0]) is { } list ? NumberValue.Of(list.Count) : null),
        Signature.Of("min(list...)", (_, a) => Extreme(Items(a), -1)),
        Signature.Of("max(list...)", (_, a) => Extreme(Items(a), 1)),
        Signature.Of("sum(list...)", (_, a) => Sum(Items(a))),
        Signature.Of(
            "product(list...)",
            (_, a) => Numbers(Items(a)) is { Count: > 0 } numbers ? Fold(numbers, NumberValue.Multiply) : null
        ),
        Signature.Of("mean(list...)", (_, a) => Mean(Items(a))),
        Signature.Of("median(list...)", (_, a) => Median(Items(a))),
        Signature.Of("stddev(list...)", (_, a) => Deviation(Items(a))),
        Signature.Of("mode(list...)", (_, a) => Mode(Items(a))),
    ];

    /// <summary>A list as it is; any other value as a list of one; null (of C#) for null.</summary>
    public static IReadOnlyList<Value>? List(Value? value) =>
        value switch
        {
            ListValue list => list.Items,
            null or NullValue => null,
            _ => [value],
        };

    /// <summary>The items of the one list that was given, or all arguments.</summary>
    public static IReadOnlyList<Value>? Items(Value?[] arguments) =>
        arguments switch
        {
            [] => null,
            [ListValue list] => list.Items,
            [null or NullValue] => null,
            _ => arguments!,
        };

    public static NumberValue? Sum(IReadOnlyList<Value>? items) =>
        Numbers(items) is { Count: > 0 } numbers ? Fold(numbers, NumberValue.Add) : null;

    public static Value? Extreme(IReadOnlyList<Value>? items, int sign)
    {
        if (items is not { Count: > 0 } || Ordering.Compare(items[0], items[0]) is null)
        {
            return null;
        }

        var best = items[0];
        for (var i = 1; i < items.Count; i++)
        {
            if (Ordering.Compare(items[i], best) is not { } order)
            {
                return null;
            }

            best = order * sign > 0 ? items[i] : best;
        }

        return best;
    }

    private static List<NumberValue>? Numbers(IReadOnlyList<Value>? items)
    {
        var numbers = items?.OfType<NumberValue>().ToList();
        return numbers?.Count == items?.Count ? numbers : null;
    }

    private static NumberValue? Fold(List<NumberValue> numbers, Func<NumberValue, NumberValue, NumberValue?> combine)
    {
        NumberValue? result = numbers[0];
        for (var i = 1; i < numbers.Count && result is not null; i++)
        {
            result = combine(result, numbers[i]);
        }

        return result;
    }

    private static NumberValue? Mean(IReadOnlyList<Value>? items) =>
        Sum(items) is { } sum ? NumberValue.Divide(sum, NumberValue.Of(items!.Count)) : null;

    private static NumberValue? Median(IReadOnlyList<Value>? items)
    {
        if (Numbers(items) is not { Count: > 0 } numbers)
        {
            return null;
        }

        numbers.Sort();
        var middle = numbers.Count / 2;
        return numbers.Count % 2 == 1 ? numbers[middle]
            : NumberValue.Add(numbers[middle - 1], numbers[middle]) is { } sum ? NumberValue.Divide(sum, NumberValue.Of(2))
            : null;
    }

    /// <summary>The standard deviation of a sample: divided by one less than the count.</summary>
    private static NumberValue? Deviation(IReadOnlyList<Value>? items)
    {
        if (Numbers(items) is not { Count: > 1 } numbers || Mean(items) is not { } mean)
        {
            return null;
        }

        NumberValue? squares = NumberValue.Zero;
        foreach (var number in numbers)
        {
            squares =
                NumberValue.Subtract(number, mean) is { } distance
                && NumberValue.Multiply(distance, distance) is { } square
                && squares is not null
                    ? NumberValue.Add(squares, square)
                    : null;
        }

        var variance = squares is null ? null : NumberValue.Divide(squares, NumberValue.Of(numbers.Count - 1));
        return variance is null ? null : NumberValue.Of(Transcendental.SquareRoot(variance.Wide));
    }

    private static ListValue? Mode(IReadOnlyList<Value>? items)
    {
        if (Numbers(items) is not { } numbers)
        {
            return null;
        }

        var groups = numbers.GroupBy(number => number).ToList();
        var most = groups.Count == 0 ? 0 : groups.Max(group => group.Count());
        return new ListValue([.. groups.Where(group => group.Count() == most).Select(group => group.Key).Order()]);
    }
}
