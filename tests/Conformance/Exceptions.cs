namespace Bases.Conformance.Tests;

/// <summary>The cases whose expectation contradicts the standard: rows of the table in docs/conformance.md.</summary>
internal static class Exceptions
{
    public static IReadOnlyList<string> Listed { get; } =
    [
        .. File.ReadAllLines(Repository.ConformanceDocument)
            .SkipWhile(line => !line.StartsWith("## Exceptions", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]),
    ];
}
