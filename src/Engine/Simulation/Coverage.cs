using Bases.Engine.Definitions;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;

namespace Bases.Engine.Simulation;

/// <summary>How much of a process a set of scenarios visits.</summary>
/// <param name="Elements">Ids of all its flow nodes.</param>
/// <param name="MissedElements">Those that were never entered.</param>
/// <param name="Flows">Ids of all its sequence flows.</param>
/// <param name="MissedFlows">Those that no token passed.</param>
public sealed record Coverage(
    string ProcessId,
    IReadOnlyList<string> Elements,
    IReadOnlyList<string> MissedElements,
    IReadOnlyList<string> Flows,
    IReadOnlyList<string> MissedFlows
)
{
    public int Visited => Elements.Count - MissedElements.Count + Flows.Count - MissedFlows.Count;

    public int Total => Elements.Count + Flows.Count;

    /// <summary>Between 0 and 1.</summary>
    public double Share => Total == 0 ? 1 : (double)Visited / Total;

    public bool IsComplete => Visited == Total;

    public static Coverage Of(DeployedProcess process, Visits visits)
    {
        var id = process.ProcessId;
        var nodes = process.Definition.Nodes;
        var flows = process.Definition.SequenceFlows;
        return new Coverage(
            id,
            [.. nodes.Select(node => node.Id)],
            [.. nodes.Where(node => !IsVisited(id, node, visits)).Select(node => node.Id)],
            [.. flows.Select(flow => flow.Id)],
            [.. flows.Where(flow => !visits.Flows.Contains(new ElementRef(id, flow.Id))).Select(flow => flow.Id)]
        );
    }

    // No token ever enters a compensation event on a boundary: its handler tells whether it came to it.
    private static bool IsVisited(string processId, FlowNode node, Visits visits) =>
        node is BoundaryEvent { Trigger: EventTrigger.Compensation, AttachedTo: Activity { CompensationHandler: { } handler } }
            ? visits.Elements.Contains(new ElementRef(processId, handler.Id))
            : visits.Elements.Contains(new ElementRef(processId, node.Id));
}
