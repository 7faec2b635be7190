namespace Bases.FiveYears.Checker;

/// <summary>A group of checks: under which articles it looks, at what, and how.</summary>
public sealed class Check
{
    internal Check(string rule, int[] articles, Type type, string what, Func<Dossier, IEnumerable<Violation>> run)
    {
        Rule = rule;
        Articles = articles;
        Class = type.Name;
        What = what;
        Run = dossier => run(dossier).Select(found => found with { Articles = articles });
    }

    public string Rule { get; }

    public IReadOnlyList<int> Articles { get; }

    /// <summary>The class in this project.</summary>
    public string Class { get; }

    public string What { get; }

    internal Func<Dossier, IEnumerable<Violation>> Run { get; }
}
