using Bases.Cli.CommandLine;
using Bases.Dmn.Conformance;
using Bases.Dmn.Feel;

namespace Bases.Cli.Tck;

/// <summary><c>bases tck</c>: runs the public DMN Technology Compatibility Kit.</summary>
internal sealed class TckCommand : ICommand
{
    private static readonly Option Csv = new(
        "--csv",
        "FILE",
        "write the results as the kit's CSV: folder, test file, case, result node, status"
    );

    public string Name => "tck";

    public string Summary => "run the public DMN compatibility kit";

    public Signature Signature { get; } =
        new(
            "FOLDER…",
            1,
            int.MaxValue,
            [Csv, Option.Json],
            """
            A folder may be the kit, a level, or one test folder. Prints one line a result, then totals by folder and by level.
            Cases that only an implementation running Java code can pass are counted apart. Ends with 1 when anything else fails.
            """
        );

    public async Task<ExitCode> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellation)
    {
        var folders = arguments.Operands.SelectMany(KitFolders.Below).ToList();
        if (folders.Count == 0)
        {
            throw new CouldNotRunException("There is no folder with a .dmn file and test files there.");
        }

        var environment = new FeelEnvironment(TimeProvider.System.GetLocalNow(), null) { Cancellation = cancellation };
        var results = folders
            .SelectMany(folder => TckRunner.Run(folder.Read(), environment).Select(result => (folder.Level, Result: result)))
            .ToList();
        if (arguments.Value(Csv.Name) is { } path)
        {
            await File.WriteAllLinesAsync(path, results.Select(entry => CsvLine(entry.Level, entry.Result)), cancellation);
        }

        var totals = results
            .GroupBy(entry => entry.Level)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Total.Of(group.Key, group.Select(entry => entry.Result)))
            .ToList();
        if (arguments.Json)
        {
            terminal.WriteJson(json => Report.Write(json, results, totals));
        }
        else
        {
            await Report.WriteAsync(terminal.Out, results, totals);
        }

        return results.Exists(entry => entry.Result.Status == TckStatus.Failure) ? ExitCode.Found : ExitCode.Fine;
    }

    private static string CsvLine(string level, TckResult result) =>
        string.Join(
            ',',
            new[]
            {
                level + "/" + result.Folder,
                Path.GetFileNameWithoutExtension(result.File),
                result.Case,
                result.Result,
                Status(result.Status),
                result.Detail,
            }.Select(text => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"")
        );

    private static string Status(TckStatus status) =>
        status switch
        {
            TckStatus.Success => "SUCCESS",
            TckStatus.JavaOnly => "JAVA",
            _ => "ERROR",
        };
}
