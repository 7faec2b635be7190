using System.Globalization;
using System.Text.Json;
using Bases.Cli.CommandLine;
using Bases.Engine.Simulation;

namespace Bases.Cli.Simulate;

/// <summary>Results for people and for programs.</summary>
internal static class SimulationReport
{
    /// <summary>One run gives one object; several give a list of them.</summary>
    public static void WriteJson(Terminal terminal, IReadOnlyList<SimulationResult> runs, IReadOnlyList<Coverage> coverage) =>
        terminal.WriteJson(writer =>
        {
            if (runs.Count == 1)
            {
                SimulationJson.Write(writer, runs[0], more => WriteCoverage(more, coverage));
                return;
            }

            writer.WriteStartObject();
            writer.WriteStartArray("runs");
            foreach (var run in runs)
            {
                SimulationJson.Write(writer, run);
            }

            writer.WriteEndArray();
            WriteCoverage(writer, coverage);
            writer.WriteEndObject();
        });

    public static void Print(TextWriter output, IReadOnlyList<SimulationResult> runs, IReadOnlyList<Coverage> coverage)
    {
        foreach (var run in runs)
        {
            Print(output, run, withLog: runs.Count == 1);
        }

        foreach (var process in coverage)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"coverage of {process.ProcessId}: {process.Share:P0} ({process.Elements.Count - process.MissedElements.Count}/{process.Elements.Count} elements, {process.Flows.Count - process.MissedFlows.Count}/{process.Flows.Count} flows)"
                )
            );
            PrintMissed(output, "elements", process.MissedElements);
            PrintMissed(output, "flows", process.MissedFlows);
        }
    }

    private static void Print(TextWriter output, SimulationResult run, bool withLog)
    {
        foreach (var problem in run.Deployment.Problems)
        {
            output.WriteLine(problem);
        }

        foreach (var entry in withLog ? run.Log : [])
        {
            output.WriteLine(
                $"{entry.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}  {entry.What, -16}{entry.Element}{(entry is { Element: not null, Detail: not null } ? "  " : "")}{entry.Detail}"
            );
        }

        output.WriteLine(
            run.Verdict switch
            {
                Verdict.Holds => $"ok    {run.Name}",
                Verdict.Fails => $"FAILS {run.Name}",
                _ => $"cannot be deployed: {run.Name}",
            }
        );
        foreach (var failure in run.Failures)
        {
            output.WriteLine($"      {failure}");
        }

        if (run is { Observation: { } observation } && withLog)
        {
            output.WriteLine(
                $"      stands: {(observation.Active.Count == 0 ? "nowhere" : string.Join(", ", observation.Active.Select(entry => $"{run.Label(entry.Key)} × {entry.Value}")))}"
            );
        }
    }

    private static void PrintMissed(TextWriter output, string what, IReadOnlyList<string> missed)
    {
        if (missed.Count > 0)
        {
            output.WriteLine($"      {what} not visited: {string.Join(", ", missed)}");
        }
    }

    private static void WriteCoverage(Utf8JsonWriter writer, IReadOnlyList<Coverage> coverage)
    {
        if (coverage.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("coverage");
        foreach (var process in coverage)
        {
            SimulationJson.Write(writer, process);
        }

        writer.WriteEndArray();
    }
}
