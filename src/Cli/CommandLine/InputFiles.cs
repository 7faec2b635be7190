namespace Bases.Cli.CommandLine;

/// <summary>A text file that was named on the command line.</summary>
public sealed record InputFile(string Path, string Text);

/// <summary>Reads what the operands and <c>--with</c> name: files, and folders with all process, decision and form files below them.</summary>
public static class InputFiles
{
    private static readonly string[] Extensions = [".bpmn", ".dmn", ".form"];

    /// <exception cref="CouldNotRunException">A path does not exist, or the text is not UTF-8.</exception>
    public static InputFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new CouldNotRunException($"There is no file {path}.");
        }

        return new InputFile(path, File.ReadAllText(path));
    }

    public static IEnumerable<string> Expand(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        return Directory
            .EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => Extensions.Contains(System.IO.Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
    }
}
