using System.Diagnostics;

namespace Bases.Architecture.Tests;

/// <summary>The files of this project, as they would be handed on.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root, with slashes: what is under version control, and what is new and not ignored.</summary>
    public static IReadOnlyList<string> Files { get; } = ListFiles();

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static IEnumerable<string> With(string extension, string below) =>
        Files.Where(file => file.StartsWith(below, StringComparison.Ordinal) && file.EndsWith(extension, StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bases.Process.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The solution is not above the test.");
        }

        return folder.FullName;
    }

    private static List<string> ListFiles()
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            {
                WorkingDirectory = Root,
                RedirectStandardOutput = true,
            }
        )!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
        return
        [
            .. output
                .Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Where(file => File.Exists(Path.Combine(Root, file)))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }
}
