namespace Bases.Dmn.Feel.Syntax;

/// <summary>Names that a parser knows, one set inside another; finds the longest one at a place.</summary>
internal sealed class NameSet(NameSet? outer = null)
{
    private readonly Dictionary<string, List<NamePattern>> byFirstWord = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public NameSet(IEnumerable<string> names, NameSet? outer = null)
        : this(outer)
    {
        foreach (var name in names)
        {
            Add(name);
        }
    }

    public NameSet? Outer { get; } = outer;

    public void Add(string name)
    {
        if (!names.Add(name) || NamePattern.Of(name) is not { } pattern)
        {
            return;
        }

        if (!byFirstWord.TryGetValue(pattern.First, out var patterns))
        {
            byFirstWord[pattern.First] = patterns = [];
        }

        patterns.Add(pattern);
    }

    public bool Contains(string name) => names.Contains(name) || (Outer?.Contains(name) ?? false);

    /// <summary>The longest known name that begins at a token; null when none does.</summary>
    public NamePattern? Longest(string text, Token[] tokens, int at)
    {
        NamePattern? longest = null;
        var word = text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start);
        for (var set = this; set is not null; set = set.Outer)
        {
            if (!set.byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var patterns))
            {
                continue;
            }

            foreach (var pattern in patterns)
            {
                if (pattern.Length > (longest?.Length ?? 0) && pattern.Matches(text, tokens, at))
                {
                    longest = pattern;
                }
            }
        }

        return longest;
    }
}
