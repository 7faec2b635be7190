using System.Globalization;
using Bases.Activities.Contract;
using Bases.Cli.CommandLine;
using Bases.Engine.Simulation;
using Bases.Engine.Validation;

namespace Bases.Cli.Lint;

/// <summary><c>bases lint</c>: reads process, decision and form files and tells what is wrong with them.</summary>
internal sealed class LintCommand : ICommand
{
    public string Name => "lint";

    public string Summary => "check process, decision and form files";

    public Signature Signature { get; } =
        new(
            "FILE…",
            1,
            int.MaxValue,
            [Option.Json],
            """
            A folder stands for every .bpmn, .dmn and .form file below it, and for the docx templates in its documents/
            folders: those that a step fills must be there, and ask for nothing that they are not given. The English words of
            forms (forms/en.json) must be readable. Each problem names the file, the line, the rule, the element and what to do. Errors prevent deployment and give exit code 1; warnings alone give 0.
            """
        );

    public Task<ExitCode> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellation)
    {
        var files = arguments.Operands.SelectMany(InputFiles.Expand).Distinct(StringComparer.Ordinal).Select(InputFiles.Read).ToList();
        var templates = new DocumentFolders(arguments.Operands);
        IReadOnlyList<Problem> problems =
        [
            .. FileCheck.Check(files, ActivityCatalogue.All.Known, templates.Any ? templates.Has : null),
            .. templates.Problems(ActivityCatalogue.All.DocumentFields),
            .. WordProblems(arguments.Operands),
        ];
        if (arguments.Json)
        {
            terminal.WriteJson(writer =>
            {
                writer.WriteStartObject();
                writer.WriteNumber("files", files.Count);
                writer.WriteStartArray("problems");
                foreach (var problem in problems)
                {
                    SimulationJson.Write(writer, problem);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            });
        }
        else
        {
            Print(terminal.Out, files.Count, problems);
        }

        return Task.FromResult(problems.Any(problem => problem.IsError) ? ExitCode.Found : ExitCode.Fine);
    }

    private static IEnumerable<Problem> WordProblems(IEnumerable<string> operands) =>
        operands
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, WordFile.Name, SearchOption.AllDirectories))
            .Where(WordFile.IsOne)
            .Order(StringComparer.Ordinal)
            .Select(path => WordFile.Read(InputFiles.Read(path)).Problem)
            .OfType<Problem>();

    private static void Print(TextWriter output, int files, IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            output.WriteLine(problem);
        }

        var errors = problems.Count(problem => problem.IsError);
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{files} files, {errors} errors, {problems.Count - errors} warnings")
        );
    }
}
