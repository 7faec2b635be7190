using Bases.Cli.CommandLine;
using Bases.Engine.Simulation;
using Bases.Engine.Simulation.Scenarios;

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
                new Option("--coverage", null, "tell which elements and flows all the scenarios together visited"),
                Option.Json,
            ],
            """
            Without a scenario the process is started and the run tells where it stands. The format of scenarios is in
            docs/scenarios.md. Activities of this product run for real against a register in memory that holds the reference
            data only, unless the scenario mocks their type.

            Exit code 0: every expectation holds, or there is none. 1: some does not. 2: the files cannot be deployed
            (0 where the scenario expects that).
            """
        );

    public Task<ExitCode> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellation)
    {
        var main = InputFiles.Read(arguments.Operands[0]);
        var scenarios = arguments.Values("--scenario");
        var runs = scenarios.Count == 0 ? [Run(main, null, arguments)] : scenarios.Select(path => Run(main, path, arguments)).ToList();
        var coverage = arguments.Has("--coverage") ? CoverageOf(runs) : [];
        if (arguments.Json)
        {
            SimulationReport.WriteJson(terminal, runs, coverage);
        }
        else
        {
            SimulationReport.Print(terminal.Out, runs, coverage);
        }

        return Task.FromResult((ExitCode)runs.Max(run => (int)run.Verdict));
    }

    private static SimulationResult Run(SourceFile main, string? scenarioPath, Arguments arguments)
    {
        var scenario = scenarioPath is null ? Scenario.Empty(Path.GetFileName(main.Path)) : ReadScenario(scenarioPath);
        var folder = scenarioPath is null ? "" : Path.GetDirectoryName(scenarioPath) ?? "";
        var with = scenario.With.Select(path => Path.Combine(folder, path)).Concat(arguments.Values("--with"));
        var deployment = SimulatedDeployment.Deploy(main, InputFiles.Others(main.Path, with));
        return Simulator.Run(
            deployment,
            scenario,
            new SimulationOptions(new SimulatedActivities(deployment).Do, Product.Calendar, arguments.Has("--auto"))
        );
    }

    private static Scenario ReadScenario(string path)
    {
        var reading = ScenarioReader.Read(InputFiles.Read(path).Text);
        return reading.Scenario
            ?? throw new CouldNotRunException(
                $"{path} is not a scenario:{string.Concat(reading.Problems.Select(problem => $"{Environment.NewLine}  {problem}"))}"
            );
    }

    // Of the processes of the main file and of those that were called; the visits of all runs count together.
    private static List<Coverage> CoverageOf(IReadOnlyList<SimulationResult> runs)
    {
        var visits = new Visits();
        foreach (var run in runs)
        {
            visits.Add(run.Visits);
        }

        return
        [
            .. runs.SelectMany(run =>
                    run.Deployment.Processes.Where(process => IsOf(run, process.ProcessId) || IsVisited(visits, process.ProcessId))
                )
                .DistinctBy(process => process.ProcessId)
                .Select(process => Coverage.Of(process, visits)),
        ];
    }

    private static bool IsOf(SimulationResult run, string processId) =>
        run.Deployment.MainProcesses.Any(process => process.ProcessId == processId);

    private static bool IsVisited(Visits visits, string processId) => visits.Elements.Any(element => element.ProcessId == processId);
}
