using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Functions;

/// <summary>DMN 1.5, 10.3.4.3. Positions and lengths count code points.</summary>
internal static class Strings
{
    public static IEnumerable<Signature> Signatures { get; } =
    [
        Signature.Of("substring(string, start position, length?)", Substring),
        Signature.Of("string length(string)", (_, a) => Text(a[0]) is { } text ? NumberValue.Of(Length(text)) : null),
        Signature.Of("upper case(string)", (_, a) => Text(a[0]) is { } text ? new StringValue(text.ToUpperInvariant()) : null),
        Signature.Of("lower case(string)", (_, a) => Text(a[0]) is { } text ? new StringValue(text.ToLowerInvariant()) : null),
        Signature.Of(
            "substring before(string, match)",
            (_, a) =>
                Both(
                    a,
                    (text, match) =>
                        new StringValue(text.IndexOf(match, StringComparison.Ordinal) is >= 0 and var at ? text[..at] : string.Empty)
                )
        ),
        Signature.Of(
            "substring after(string, match)",
            (_, a) =>
                Both(
                    a,
                    (text, match) =>
                        new StringValue(
                            text.IndexOf(match, StringComparison.Ordinal) is >= 0 and var at ? text[(at + match.Length)..] : string.Empty
                        )
                )
        ),
        Signature.Of(
            "contains(string, match)",
            (_, a) => Both(a, (text, match) => BooleanValue.Of(text.Contains(match, StringComparison.Ordinal)))
        ),
        Signature.Of(
            "starts with(string, match)",
            (_, a) => Both(a, (text, match) => BooleanValue.Of(text.StartsWith(match, StringComparison.Ordinal)))
        ),
        Signature.Of(
            "ends with(string, match)",
            (_, a) => Both(a, (text, match) => BooleanValue.Of(text.EndsWith(match, StringComparison.Ordinal)))
        ),
        Signature.Of("string join(list, delimiter?)", (run, a) => Join(run, a[0], a[1], string.Empty, string.Empty)),
        Signature.Of(
            "string join(list, delimiter, prefix, suffix)",
            (run, a) => Text(a[2]) is { } prefix && Text(a[3]) is { } suffix ? Join(run, a[0], a[1], prefix, suffix) : null
        ),
    ];

    public static string? Text(Value? value) => (value as StringValue)?.Content;

    private static Value? Both(Value?[] a, Func<string, string, Value> compute) =>
        Text(a[0]) is { } text && Text(a[1]) is { } match ? compute(text, match) : null;

    private static int Length(string text)
    {
        var length = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            length -= char.IsSurrogatePair(text[i - 1], text[i]) ? 1 : 0;
        }

        return length;
    }

    private static StringValue? Substring(Run run, Value?[] a)
    {
        if (Text(a[0]) is not { } text || a[1] is not NumberValue position || !Whole(position, out var start) || start == 0)
        {
            return null;
        }

        var length = int.MaxValue;
        if (a[2] is not null && (a[2] is not NumberValue given || !Whole(given, out length) || length < 1))
        {
            return null;
        }

        var count = Length(text);
        var first = start > 0 ? start - 1 : count + start;
        if (first < 0 || first >= count)
        {
            return null;
        }

        var from = Offset(text, 0, first);
        return new StringValue(text[from..Offset(text, from, Math.Min(length, count - first))]);
    }

    /// <summary>Where one arrives going so many code points from an index.</summary>
    private static int Offset(string text, int index, int codePoints)
    {
        for (; codePoints > 0; codePoints--)
        {
            index += index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 1;
        }

        return index;
    }

    private static bool Whole(NumberValue number, out int whole)
    {
        var content = decimal.Truncate(number.ToDecimal());
        whole =
            content > int.MaxValue ? int.MaxValue
            : content < int.MinValue + 1 ? int.MinValue + 1
            : (int)content;
        return true;
    }

    private static StringValue? Join(Run run, Value? values, Value? delimiter, string prefix, string suffix)
    {
        if (
            delimiter is not (null or NullValue or StringValue)
            || Aggregates.List(values) is not { } list
            || !list.All(item => item is StringValue or NullValue)
        )
        {
            return null;
        }

        var texts = list.OfType<StringValue>().Select(item => item.Content).ToArray();
        var between = Text(delimiter) ?? string.Empty;
        run.CheckStringLength(texts.Sum(text => (long)text.Length + between.Length));
        return new StringValue(prefix + string.Join(between, texts) + suffix);
    }
}
