using Bases.Engine.Definitions;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Gateways;

namespace Bases.Engine.Execution;

/// <summary>The elements at which a person can place a token.</summary>
public static class EntryByHand
{
    /// <summary>Those of a process and its sub-processes, in the order of the file.</summary>
    public static IEnumerable<FlowNode> Places(DeployedProcess process)
    {
        ArgumentNullException.ThrowIfNull(process);
        return process.Definition.Nodes.Where(node => Refused(process, node.Id) is null);
    }

    /// <summary>Why an element cannot be entered by hand; null when it can.</summary>
    public static Rejection? Refused(DeployedProcess process, string elementId)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (process.Definition.Find(elementId) is not { } node)
        {
            return Argument(elementId, $"process '{process.ProcessId}' has no such element");
        }

        return node switch
        {
            BoundaryEvent => Argument(elementId, "an event on a boundary is entered by its trigger"),
            StartEvent { Trigger: not EventTrigger.None } => Argument(elementId, "a start event is entered by its trigger"),
            EventSubProcess => Argument(elementId, "an event sub-process is entered by its trigger"),
            Activity { IsForCompensation: true } => Argument(elementId, "a compensation handler is entered by compensation"),
            _ when node.Incoming.Any(flow => flow.Source is EventBasedGateway) => Argument(
                elementId,
                "an event behind an event-based gateway is entered through the gateway"
            ),
            _ => null,
        };
    }

    private static Rejection Argument(string elementId, string but) =>
        new(RejectionCode.InvalidArgument, $"Expected to enter '{elementId}', but {but}.");
}
