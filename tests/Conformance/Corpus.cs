namespace Bases.Conformance.Tests;

/// <summary>The public test cases, where they are to be had: data for tests that is not part of this project.</summary>
internal static class Corpus
{
    public const string Absent = "The folder shared/bpmn with the public test cases is not here.";

    private static readonly string[] Sets = ["betsy", "camunda7"];

    public static string? Folder { get; } = FindAbove("shared", "bpmn");

    public static IReadOnlyList<CorpusCase> Cases { get; } =
        Folder is null
            ? []
            :
            [
                .. Sets.SelectMany(set =>
                    Directory
                        .EnumerateDirectories(Path.Combine(Folder, set))
                        .Where(folder => File.Exists(Path.Combine(folder, "scenario.json")))
                        .Select(folder => new CorpusCase(set, Path.GetFileName(folder), folder))
                        .OrderBy(item => item.Name, StringComparer.Ordinal)
                ),
            ];

    /// <summary>The first existing folder of this name beside one of the folders above the test.</summary>
    public static string? FindAbove(params string[] path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine([folder.FullName, .. path]);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}

/// <summary>One model with one scenario.</summary>
internal sealed record CorpusCase(string Set, string Name, string Folder)
{
    public string Id => $"{Set}/{Name}";

    /// <summary>The part of BPMN that it is about: the name up to the first dash.</summary>
    public string Feature => Name.Split('-', 2)[0];
}
