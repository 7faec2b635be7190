using System.Text.Json;
using Bases.Cli.CommandLine;

namespace Bases.Cli.Tests;

/// <summary>One call of the tool, as from a terminal.</summary>
internal sealed record ToolRun(ExitCode Exit, string Output, string Error)
{
    public static async Task<ToolRun> Of(params string[] words)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var exit = await Tool.RunAsync(words, new Terminal(output, error), TestContext.Current.CancellationToken);
        return new ToolRun(exit, output.ToString(), error.ToString());
    }

    /// <summary>What a check found, as other programs read it.</summary>
    public static async Task<IReadOnlyList<JsonElement>> Check(params string[] words)
    {
        var run = await Of(["check", .. words, "--json"]);
        run.Exit.ShouldBe(ExitCode.Fine, run.Error);
        return [.. JsonDocument.Parse(run.Output).RootElement.EnumerateArray()];
    }
}

/// <summary>Files for one test; gone with it.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bases-cli-");

    public string Write(string name, string content)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public string FullName => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);
}
