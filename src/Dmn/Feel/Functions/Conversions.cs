using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Feel.Semantics;
using Bases.Dmn.Feel.Syntax;
using Bases.Dmn.Values;
using Bases.Dmn.Values.Temporal;

namespace Bases.Dmn.Feel.Functions;

/// <summary>Numbers, texts, durations and ranges from other values (DMN 1.5, 10.3.4.1).</summary>
internal static class Conversions
{
    public static IEnumerable<Signature> Signatures { get; } =
    [
        Signature.Of(
            "number(from)",
            (_, a) =>
                a[0] is NumberValue number ? number
                : a[0] is StringValue text ? Number(text.Content)
                : null
        ),
        Signature.Of("number(from, grouping separator)", (run, a) => Number(run, [a[0], a[1], new StringValue(".")])),
        Signature.Of("number(from, grouping separator, decimal separator)", Number),
        Signature.Of("string(from)", (run, a) => String(run, a[0])),
        Signature.Of(
            "duration(from)",
            (_, a) =>
                a[0] switch
                {
                    StringValue text => TemporalText.Duration(text.Content),
                    DaysTimeDurationValue or YearsMonthsDurationValue => a[0],
                    _ => null,
                }
        ),
        Signature.Of("years and months duration(from, to)", YearsAndMonths),
        Signature.Of("range(from)", (run, a) => a[0] is StringValue text ? Range(text.Content, run.Limits) : null),
    ];

    private static NumberValue? Number(string text) =>
        text.Length > 0
        && (char.IsAsciiDigit(text[^1]) || text[^1] == '.')
        && NumberValue.TryParse(text.AsSpan().TrimStart('+'), out var number)
            ? number
            : null;

    private static NumberValue? Number(Run run, Value?[] a)
    {
        if (
            a[0] is not StringValue from
            || !TrySeparator(a[1], " .,", out var grouping)
            || !TrySeparator(a[2], ".,", out var point)
            || (grouping is not null && grouping == point)
        )
        {
            return null;
        }

        var text = from.Content;
        text = grouping is null ? text : text.Replace(grouping, string.Empty, StringComparison.Ordinal);
        if (point is "," && text.Contains('.', StringComparison.Ordinal))
        {
            return null;
        }

        return Number(point is null ? text : text.Replace(point, ".", StringComparison.Ordinal));
    }

    private static bool TrySeparator(Value? value, string allowed, out string? separator)
    {
        separator = (value as StringValue)?.Content;
        return separator is null ? value is NullValue : separator.Length == 1 && allowed.Contains(separator, StringComparison.Ordinal);
    }

    private static Value? String(Run run, Value? from)
    {
        if (from is null or NullValue)
        {
            return from;
        }

        var text = from is StringValue content ? content.Content : ValueText.Of(from);
        run.CheckStringLength(text.Length);
        return new StringValue(text);
    }

    private static YearsMonthsDurationValue? YearsAndMonths(Run run, Value?[] a)
    {
        if (Moment(a[0]) is not { } from || Moment(a[1]) is not { } to)
        {
            return null;
        }

        var months = ((to.Date.Year - (long)from.Date.Year) * 12) + to.Date.Month - from.Date.Month;
        var rest = (to.Date.Day, to.Nanosecond).CompareTo((from.Date.Day, from.Nanosecond));
        months +=
            months > 0 && rest < 0 ? -1
            : months < 0 && rest > 0 ? 1
            : 0;
        return new YearsMonthsDurationValue(months);
    }

    private static (CalendarDate Date, long Nanosecond)? Moment(Value? value) =>
        value switch
        {
            DateValue date => (date.Date, 0),
            DateTimeValue dateTime => (dateTime.Date, dateTime.Nanosecond),
            _ => null,
        };

    /// <summary>A range from its text; its ends must be literals and in order (DMN 1.5, 10.3.4.1).</summary>
    private static Value? Range(string text, FeelLimits limits)
    {
        Expression expression;
        try
        {
            expression = Parser.Expression(text, new NameSet(["date and time"]), new NameSet(), new NameSet(), limits);
        }
        catch (SyntaxException)
        {
            return null;
        }

        return
            expression is RangeExpression range
            && End(range.Start) is { } start
            && End(range.End) is { } end
            && (Ordering.Compare(start, end) ?? (start.IsNull ^ end.IsNull ? 0 : 1)) <= 0
            ? Collections.RangeOf(start, range.StartIncluded, end, range.EndIncluded)
            : null;
    }

    private static Value? End(Expression expression) =>
        expression switch
        {
            Literal literal => literal.Value,
            Negation { Operand: Literal literal } => Arithmetic.Negate(literal.Value),
            Invocation
            {
                Function: NameReference { Name: var name },
                Arguments: [{ Name: null, Value: Literal { Value: StringValue text } }]
            } => name switch
            {
                "date" => TemporalText.Date(text.Content),
                "time" => TemporalText.Time(text.Content),
                "date and time" or "date time" => TemporalText.DateTime(text.Content),
                "duration" => TemporalText.Duration(text.Content),
                _ => null,
            },
            _ => null,
        };
}
