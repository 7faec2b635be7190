using Bases.Cli.CommandLine;

namespace Bases.Cli.Simulate;

/// <summary><c>bases simulate</c>: runs a process on a simulated clock, by a scenario or by itself.</summary>
internal sealed class SimulateCommand : ICommand
{
    public string Name => "simulate";

    public string Summary => "run a process on a simulated clock and check what a scenario expects";

    public Signature Signature { get; } =
        new(
            "FILE.bpmn",
            1,
            1,
            [
                new Option("--scenario", "SCENARIO.json", "the steps and expectations to run", Repeatable: true),
                new Option("--with", "FILE|FOLDER", "other files to deploy: called processes, decisions, forms", Repeatable: true),
                new Option("--auto", null, "complete every task and job as it appears"),
                new Option("--coverage", null, "tell which elements and flows were visited"),
                Option.Json,
            ]);

    public Task<ExitCode> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellation)
    {
        var file = InputFiles.Read(arguments.Operands[0]);
        throw new CouldNotRunException($"The simulator is not there yet; {file.Path} was found.");
    }
}
