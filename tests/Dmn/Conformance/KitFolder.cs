using Bases.Dmn.Conformance;

namespace Bases.Dmn.Tests.Conformance;

/// <summary>Finds the public kit beside the repository: <c>../shared/dmn-tck</c>, from any folder below.</summary>
internal static class KitFolder
{
    public static string? Path { get; } = Find();

    public static IEnumerable<TckFolder> Folders(string level) =>
        Directory
            .EnumerateDirectories(System.IO.Path.Combine(Path!, level))
            .Order(StringComparer.Ordinal)
            .Select(folder => new TckFolder(
                System.IO.Path.GetFileName(folder),
                Directory
                    .EnumerateFiles(folder)
                    .ToDictionary(file => System.IO.Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal)
            ));

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var kit = System.IO.Path.Combine(folder.FullName, "shared", "dmn-tck");
            if (Directory.Exists(kit))
            {
                return kit;
            }
        }

        return null;
    }
}
