using System.Text;
using System.Text.RegularExpressions;
using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Feel.Patterns;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Functions;

/// <summary>Functions with regular expressions (DMN 1.5, 10.3.4.3), which are those of XPath.</summary>
internal static class Patterns
{
    public static IEnumerable<Signature> Signatures { get; } =
    [
        Signature.Of(
            "matches(input, pattern, flags?)",
            (run, a) =>
                Pattern(a[1], a[2]) is { } pattern && Strings.Text(a[0]) is { } input
                    ? Guard(() => BooleanValue.Of(pattern.IsMatch(input)))
                    : null
        ),
        Signature.Of(
            "replace(input, pattern, replacement, flags?)",
            (run, a) =>
                Pattern(a[1], a[3]) is { } pattern && Strings.Text(a[0]) is { } input && Strings.Text(a[2]) is { } replacement
                    ? Guard(() => Replace(run, pattern, input, replacement, Strings.Text(a[3])))
                    : null
        ),
        Signature.Of(
            "split(string, delimiter)",
            (run, a) => Pattern(a[1], null) is { } pattern && Strings.Text(a[0]) is { } text ? Guard(() => Split(run, pattern, text)) : null
        ),
        Signature.Of(
            "extract(string, pattern)",
            (run, a) =>
                Pattern(a[1], null) is { } pattern && Strings.Text(a[0]) is { } text
                    ? Guard(() => run.List([.. pattern.Matches(text).Select(match => new StringValue(match.Value))]))
                    : null
        ),
    ];

    private static Regex? Pattern(Value? pattern, Value? flags) =>
        (pattern, flags) switch
        {
            (StringValue text, null or NullValue) => XPathPattern.Find(text.Content, string.Empty),
            (StringValue text, StringValue letters) => XPathPattern.Find(text.Content, letters.Content),
            _ => null,
        };

    private static Value? Guard(Func<Value?> work)
    {
        try
        {
            return work();
        }
        catch (RegexMatchTimeoutException)
        {
            throw new LimitException("A regular expression took too long on its text (limit: time).");
        }
    }

    private static StringValue? Replace(Run run, Regex pattern, string input, string replacement, string? flags)
    {
        if (flags?.Contains('q', StringComparison.Ordinal) == true)
        {
            return new StringValue(pattern.Replace(input, _ => replacement));
        }

        var groups = pattern.GetGroupNumbers().Length - 1;
        var parts = Replacement.Parse(replacement, groups);
        if (parts is null)
        {
            return null;
        }

        var result = new StringBuilder();
        var position = 0;
        foreach (Match match in pattern.Matches(input))
        {
            result.Append(input, position, match.Index - position);
            foreach (var part in parts)
            {
                result.Append(part.Text ?? match.Groups[part.Group].Value);
            }

            position = match.Index + match.Length;
            run.CheckStringLength(result.Length);
        }

        result.Append(input, position, input.Length - position);
        return new StringValue(result.ToString());
    }

    private static ListValue Split(Run run, Regex pattern, string text)
    {
        var parts = new List<Value>();
        var position = 0;
        foreach (Match match in pattern.Matches(text))
        {
            if (match.Length == 0)
            {
                continue;
            }

            parts.Add(new StringValue(text[position..match.Index]));
            position = match.Index + match.Length;
        }

        parts.Add(new StringValue(text[position..]));
        return run.List(parts);
    }
}
