using Bases.Engine.Simulation;

namespace Bases.Cli.CommandLine;

/// <summary>Reads what the operands and <c>--with</c> name: files, and folders with all process, decision and form files below them.</summary>
internal static class InputFiles
{
    private static readonly string[] Extensions = [".bpmn", ".dmn", ".form"];

    /// <exception cref="CouldNotRunException">A path does not exist.</exception>
    public static SourceFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new CouldNotRunException($"There is no file {path}.");
        }

        return new SourceFile(path, File.ReadAllText(path));
    }

    public static IEnumerable<string> Expand(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        return Directory
            .EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>The files that several paths name, each once, without the main file.</summary>
    public static IEnumerable<SourceFile> Others(string main, IEnumerable<string> paths) =>
        paths.SelectMany(Expand).DistinctBy(Path.GetFullPath).Where(path => Path.GetFullPath(path) != Path.GetFullPath(main)).Select(Read);
}
