using Bases.Engine.Simulation;
using Bases.Engine.Simulation.Scenarios;

namespace Bases.Conformance.Tests;

/// <summary>Runs one case as <c>bases simulate</c> does.</summary>
internal static class CaseRunner
{
    /// <returns>What does not hold, a line each; empty when the case passes.</returns>
    public static IReadOnlyList<string> Run(CorpusCase item)
    {
        var reading = ScenarioReader.Read(File.ReadAllText(Path.Combine(item.Folder, "scenario.json")));
        if (reading.Scenario is not { } scenario)
        {
            return [.. reading.Problems.Select(problem => $"scenario.json: {problem}")];
        }

        var deployment = SimulatedDeployment.Deploy(Read(item, "model.bpmn"), scenario.With.Select(file => Read(item, file)));
        var result = Simulator.Run(deployment, scenario, new SimulationOptions());
        return result.Verdict switch
        {
            Verdict.Holds => [],
            Verdict.NotDeployable => [.. deployment.Problems.Where(problem => problem.IsError).Select(problem => problem.ToString())],
            _ => [.. result.Failures.Select(failure => failure.ToString())],
        };
    }

    private static SourceFile Read(CorpusCase item, string file) => new(file, File.ReadAllText(Path.Combine(item.Folder, file)));
}
