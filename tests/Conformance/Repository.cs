namespace Bases.Conformance.Tests;

internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } =
        Path.GetDirectoryName(Corpus.FindAbove("workflows"))
        ?? throw new InvalidOperationException("The project's folder is not above the test.");

    public static string ConformanceDocument => Path.Combine(Root, "docs", "conformance.md");
}
