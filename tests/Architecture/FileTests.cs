namespace Bases.Architecture.Tests;

/// <summary>The tree holds sources and nothing else; files are short, and the long ones say why.</summary>
public sealed class FileTests
{
    private const int LongFile = 350;

    private static readonly string[] ForbiddenExtensions =
    [
        ".db",
        ".sqlite",
        ".log",
        ".tmp",
        ".bak",
        ".orig",
        ".rej",
        ".swp",
        ".zip",
        ".nupkg",
        ".dll",
        ".exe",
        ".pdb",
        ".trx",
        ".eml",
    ];

    private static readonly string[] ForbiddenNames =
    [
        "TODO",
        "NOTES",
        "PLAN",
        "scratch",
        "Utils",
        "Helper",
        "Helpers",
        "Manager",
        "Common",
        "Misc",
    ];

    [Fact]
    public void No_built_temporary_or_secret_file_should_be_in_the_tree() =>
        Repository
            .Files.Where(file =>
                ForbiddenExtensions.Contains(Path.GetExtension(file).ToLowerInvariant())
                || file.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "artifacts" or "TestResults")
                || Path.GetFileName(file) is ".env" or "id_rsa"
            )
            .ShouldBeEmpty();

    [Fact]
    public void No_source_should_be_called_after_nothing_in_particular() =>
        Repository
            .Files.Where(file => file.Split('/').Any(part => ForbiddenNames.Contains(part.Split('.')[0], StringComparer.OrdinalIgnoreCase)))
            .ShouldBeEmpty();

    [Fact]
    public void No_file_should_be_large_for_no_reason() =>
        Repository
            .Files.Where(file =>
                !file.StartsWith("docs/screens/", StringComparison.Ordinal)
                && new FileInfo(Path.Combine(Repository.Root, file)).Length > 1_000_000
            )
            .ShouldBeEmpty();

    [Fact]
    public void Long_sources_should_say_why_they_are_long()
    {
        var listed = ListedLongFiles();

        var actual = Sources().Where(file => Repository.Text(file).AsSpan().Count('\n') > LongFile).ToList();

        actual.Except(listed).ShouldBeEmpty($"over {LongFile} lines: split it, or give the reason in docs/long-files.md");
        listed.Except(actual).ShouldBeEmpty("docs/long-files.md lists files that are not long any more");
    }

    [Fact]
    public void Half_of_the_sources_should_be_short()
    {
        var lengths = Sources()
            .Where(file => file.StartsWith("src/", StringComparison.Ordinal))
            .Select(file => Repository.Text(file).AsSpan().Count('\n'))
            .Order()
            .ToList();

        lengths[lengths.Count / 2].ShouldBeLessThanOrEqualTo(80);
    }

    [Fact]
    public void No_source_should_leave_something_to_do() =>
        Sources()
            .Where(file => !file.StartsWith("tests/Architecture/", StringComparison.Ordinal))
            .SelectMany(file => Repository.Text(file).Split('\n').Select((text, index) => (Place: $"{file}:{index + 1}", Text: text)))
            .Where(line =>
                line.Text.Contains("NotImplementedException", StringComparison.Ordinal)
                || line.Text.Contains("// TODO", StringComparison.OrdinalIgnoreCase)
                || line.Text.Contains("FIXME", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();

    private static IReadOnlyList<string> ListedLongFiles() =>
        [
            .. Repository
                .Text("docs/long-files.md")
                .Split('\n')
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                .Select(line => line.Split('`')[1]),
        ];

    // Migrations are written by a tool.
    private static IEnumerable<string> Sources() =>
        Repository
            .Files.Where(file => Path.GetExtension(file) is ".cs" or ".ts" or ".razor" or ".css")
            .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal));
}
