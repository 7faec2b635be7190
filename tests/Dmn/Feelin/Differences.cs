using Bases.Dmn.Values;

namespace Bases.Dmn.Tests.Feelin;

/// <summary>A way in which feelin differs; docs/feelin.md has an example of each and the section that decides.</summary>
/// <param name="Templates">What the templates concerned begin with, or hold between the places.</param>
internal sealed record DifferenceClass(string Id, string[] Templates, Func<Difference, bool> Holds)
{
    public bool Covers(Difference difference) =>
        Templates.Any(template => difference.Sample.Template.Contains(template, StringComparison.Ordinal)) && Holds(difference);
}

/// <summary>The ways that are known; the first that covers a difference names it.</summary>
internal static class Differences
{
    private static readonly string[] Anywhere = [""];

    public static IReadOnlyList<DifferenceClass> All { get; } =
    [
        new("parse", Anywhere, d => d.Theirs.Syntax is not null && d.Ours.Syntax is null && d.Ours.Value.IsNull),
        new("doubles", Anywhere, d => SameDigits(d.Ours.Value, d.Theirs.Value)),
        new("doubles", ["modulo("], d => d is { Ours.Value: NumberValue, Theirs.Value: NumberValue }),
        new("not-a-number", Anywhere, d => d.Ours.Value.IsNull && IsNoNumber(d.Theirs.Value)),
        new("aggregate", ["max(", "min("], d => d.Theirs.Value.IsNull && d.Ours.Value is not NumberValue),
        new("duration-scale", ["» * «", "» / «"], d => IsDuration(d.Ours.Value) && d.Theirs.Value.IsNull),
        new("duration-scale", ["» / «"], d => d.Ours.Value is NumberValue && IsNoNumber(d.Theirs.Value)),
        new("duration-sign", ["-«"], d => IsDuration(d.Ours.Value) && d.Theirs.Value.IsNull),
        new("months-between", ["years and months duration("], d => d.Ours.Value is YearsMonthsDurationValue),
        new("range-of-null", ["..«"], d => d is { Ours.Value: RangeValue, Theirs.Value: RangeValue }),
        new("date-plus-time", ["«date» + ", "«date» - "], d => d is { Ours.Value: DateValue, Theirs.Value: DateTimeValue }),
        new("instants", ["» - «"], d => d is { Ours.Value: DaysTimeDurationValue, Theirs.Value: DaysTimeDurationValue }),
        new("mixed-operands", ["» - «", "» + «"], d => d.Ours.Value.IsNull),
        new("positions", ["sublist(", "remove(", "list replace(", "insert before(", "substring("], d => d.Ours.Value.IsNull),
        new("position-from-end", ["insert before(", "substring(", "remove(", "list replace(", "sublist("], d => !d.Ours.Value.IsNull),
        new("no-relation", ["finishes(", "during(", "coincides(", "starts(", "before(", "meets(", "overlaps(", "includes("], HasNoRelation),
        new(
            "single-item",
            ["for ", "union(", "concatenate(", "append(", "mode(", "median(", "string join("],
            d => d.Theirs.Value.IsNull || d.Ours.Value.IsNull
        ),
        new("empty-number", ["number("], d => d.Ours.Value.IsNull && d.Theirs.Value.Equals(NumberValue.Of(0))),
        new("sort-of-null", ["sort("], d => d.Ours.Value.IsNull && d.Theirs.Value is ListValue),
        new("if-of-other", ["if "], d => d.Ours.Value.IsNull),
        new("equality", ["» = «", "» != «"], d => d.Ours.Value is BooleanValue && d.Theirs.Value.IsNull),
        new("median", ["median("], d => d is { Ours.Value: NumberValue, Theirs.Value: NumberValue }),
        new("mode", ["mode("], d => d is { Ours.Value: ListValue, Theirs.Value: ListValue }),
        new(
            "other-types",
            ["» < «", "» > «", "» <= «", "» >= «", " in ", " between "],
            d => d.Ours.Value.IsNull && d.Theirs.Value is BooleanValue
        ),
        new("between", [" between "], d => d.Ours.Value.Equals(BooleanValue.False)),
        new("other-types", ["[item > "], d => d.Ours.Value is ListValue { Items.Count: 0 }),
        new("null-in-null", [" in "], d => d.Ours.Value is BooleanValue && d.Theirs.Value.IsNull),
        new(
            "string-of-range",
            ["string("],
            d => (d.Theirs.Value as StringValue)?.Content.Contains("<range>", StringComparison.Ordinal) == true
        ),
        new("null-entry", ["{a: "], d => d.Ours.Value is ContextValue && d.Theirs.Value.IsNull),
        new("local-and-zoned", ["date and time("], d => d.Ours.Value.IsNull),
    ];

    private static bool HasNoRelation(Difference difference) =>
        difference.Ours.Value is BooleanValue && (difference.Theirs.Value.IsNull || difference.Ours.Value.Equals(BooleanValue.False));

    private static bool IsDuration(Value value) => value is DaysTimeDurationValue or YearsMonthsDurationValue;

    private static bool IsNoNumber(Value value) => value is ContextValue context && context.TryGet("$number", out _);

    /// <summary>Texts that differ only in the digits that a double does not have.</summary>
    private static bool SameDigits(Value a, Value b) =>
        a is StringValue x && b is StringValue y && x.Content != y.Content && Digits.Short(x.Content) == Digits.Short(y.Content);
}
