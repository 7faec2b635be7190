using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Simulation;
using Bases.Engine.Simulation.Scenarios;

namespace Bases.Engine.Tests.Simulation;

/// <summary>
/// The folder <c>Scenarios</c>: a folder for each element of BPMN, in it models and what they do, as <c>bases simulate</c>
/// runs them; and <c>refused</c>, models that must not be deployed. A scenario is <c>NAME.json</c> or <c>NAME.case.json</c>
/// beside <c>NAME.bpmn</c>.
/// </summary>
internal static class ElementScenarios
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Scenarios");

    /// <summary>Their paths in the folder.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory
            .GetFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file))
            .Order(StringComparer.Ordinal),
    ];

    public static SimulationResult Play(string scenario)
    {
        var path = Path.Combine(Folder, scenario);
        var reading = ScenarioReader.Read(File.ReadAllText(path));
        reading.Problems.ShouldBeEmpty();
        var read = reading.Scenario!;
        var folder = Path.GetDirectoryName(path)!;
        var model = $"{Path.GetFileName(path).Split('.')[0]}.bpmn";
        return Simulator.Run(
            SimulatedDeployment.Deploy(Read(folder, model), read.With.Select(file => Read(folder, file))),
            read,
            new SimulationOptions()
        );
    }

    /// <summary>The nodes that were at work.</summary>
    public static IEnumerable<FlowNode> Visited(string scenario)
    {
        var result = Play(scenario);
        return result
            .Deployment.Processes.SelectMany(process => process.Definition.Nodes.Select(node => (process.ProcessId, Node: node)))
            .Where(pair => IsVisited(result, pair.ProcessId, pair.Node))
            .Select(pair => pair.Node);
    }

    public static string Place(Event node)
    {
        var place = node switch
        {
            StartEvent { Scope.Owner: EventSubProcess } start =>
                $"start of an event sub-process, {(start.IsInterrupting ? "interrupting" : "non-interrupting")}",
            StartEvent => "start",
            BoundaryEvent boundary => $"boundary, {(boundary.CancelActivity ? "interrupting" : "non-interrupting")}",
            IntermediateCatchEvent => "intermediate catch",
            IntermediateThrowEvent => "intermediate throw",
            _ => "end",
        };
        return $"{node.Trigger}: {place}";
    }

    /// <summary>No token enters a compensation event on a boundary: it is at work when its handler is.</summary>
    private static bool IsVisited(SimulationResult result, string processId, FlowNode node) =>
        !Coverage
            .Of(result.Deployment.Processes.First(process => process.ProcessId == processId), result.Visits)
            .MissedElements.Contains(node.Id);

    private static SourceFile Read(string folder, string file) => new(file, File.ReadAllText(Path.Combine(folder, file)));
}
