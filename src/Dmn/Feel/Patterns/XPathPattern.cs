using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Bases.Dmn.Feel.Patterns;

/// <summary>Regular expressions of XPath (functions, 5.6.1) as those of .NET, kept once they are made.</summary>
internal static class XPathPattern
{
    private const int MostKept = 256;
    private const int LongestPattern = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly ConcurrentDictionary<(string, string), Regex?> Kept = new();

    /// <summary>The expression; null when the pattern or a flag is none of XPath's.</summary>
    public static Regex? Find(string pattern, string flags)
    {
        if (pattern.Length > LongestPattern || flags.Length > 20)
        {
            return null;
        }

        if (Kept.TryGetValue((pattern, flags), out var known))
        {
            return known;
        }

        if (Kept.Count >= MostKept)
        {
            Kept.Clear();
        }

        return Kept[(pattern, flags)] = Make(pattern, flags);
    }

    /// <summary>In linear time where the pattern allows it; with back-references or the flag m it needs patience.</summary>
    private static Regex Make(string translated, RegexOptions options)
    {
        try
        {
            return new Regex(translated, options | RegexOptions.NonBacktracking, Patience);
        }
        catch (NotSupportedException)
        {
            return new Regex(translated, options, Patience);
        }
    }

    private static Regex? Make(string pattern, string flags)
    {
        if (flags.AsSpan().IndexOfAnyExcept("smixq") >= 0)
        {
            return null;
        }

        var options = RegexOptions.CultureInvariant | (flags.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : 0);
        try
        {
            var translated = flags.Contains('q', StringComparison.Ordinal)
                ? Regex.Escape(pattern)
                : new PatternTranslator(pattern, flags).Translate();
            return translated is null ? null : Make(translated, options);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
