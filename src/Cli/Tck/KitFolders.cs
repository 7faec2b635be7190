using Bases.Dmn.Conformance;

namespace Bases.Cli.Tck;

/// <summary>A test folder of the kit on disk, and the level it belongs to.</summary>
internal sealed record KitFolder(string Level, string Path)
{
    public TckFolder Read() =>
        new(
            System.IO.Path.GetFileName(Path),
            Directory
                .EnumerateFiles(Path)
                .Where(file => file.EndsWith(".dmn", StringComparison.Ordinal) || file.EndsWith(".xml", StringComparison.Ordinal))
                .ToDictionary(file => System.IO.Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal)
        );
}

internal static class KitFolders
{
    /// <summary>Every folder at or below a path that has a model and test files.</summary>
    public static IEnumerable<KitFolder> Below(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new CommandLine.CouldNotRunException($"There is no folder {path}.");
        }

        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return Directory
            .EnumerateDirectories(full, "*", SearchOption.AllDirectories)
            .Prepend(full)
            .Where(folder => Directory.EnumerateFiles(folder, "*.dmn").Any() && Directory.EnumerateFiles(folder, "*.xml").Any())
            .Order(StringComparer.Ordinal)
            .Select(folder => new KitFolder(Path.GetFileName(Path.GetDirectoryName(folder)) ?? string.Empty, folder));
    }
}
