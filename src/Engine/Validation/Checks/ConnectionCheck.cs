using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Gateways;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Validation.Checks;

/// <summary>Whether every node has what leads to it and what follows, and whether a token can come there.</summary>
internal static class ConnectionCheck
{
    public static void Check(FlowScope scope, ProblemList problems)
    {
        if (scope.Owner is not AdHocSubProcess)
        {
            Incoming(scope, problems);
            Outgoing(scope, problems);
            Reachable(scope, problems);
        }
    }

    private static void Incoming(FlowScope scope, ProblemList problems)
    {
        foreach (var node in scope.Nodes.Where(n => n.Incoming.IsEmpty && !n.HasBrokenFlow))
        {
            switch (node)
            {
                case EndEvent:
                    problems.Add(EventRules.EndIncoming, node);
                    break;
                case IntermediateThrowEvent:
                case IntermediateCatchEvent { Definition: not LinkEventDefinition }:
                    problems.Add(EventRules.IntermediateIncoming, node);
                    break;
                default:
                    if (!scope.StartEvents.IsEmpty && NeedsIncoming(node))
                    {
                        problems.Add(FlowRules.NoIncoming, node, scope.Id);
                    }

                    break;
            }
        }
    }

    /// <summary>BPMN 2.0.2, 10.5.2: with a start event, everything else must be the target of a flow – with these exceptions.</summary>
    private static bool NeedsIncoming(FlowNode node) =>
        node switch
        {
            StartEvent or BoundaryEvent or EventSubProcess or IntermediateCatchEvent => false,
            Activity { IsForCompensation: true } => false,
            ReceiveTask { Instantiate: true } or EventBasedGateway { Instantiate: true } => false,
            _ => true,
        };

    private static void Outgoing(FlowScope scope, ProblemList problems)
    {
        var hasEnd = scope.Nodes.Any(n => n is EndEvent);
        foreach (var node in scope.Nodes.Where(n => n.Outgoing.IsEmpty && !n.HasBrokenFlow))
        {
            switch (node)
            {
                case StartEvent:
                    problems.Add(EventRules.StartOutgoing, node);
                    break;
                case BoundaryEvent boundary when !EventCheck.Compensates(boundary):
                    problems.Add(EventRules.BoundaryOutgoing, node);
                    break;
                case IntermediateCatchEvent:
                case IntermediateThrowEvent { Definition: not LinkEventDefinition }:
                    problems.Add(EventRules.IntermediateOutgoing, node);
                    break;
                case EndEvent or BoundaryEvent or IntermediateThrowEvent or EventSubProcess:
                case Activity { IsForCompensation: true }:
                    break;
                case Gateway when hasEnd || node is ExclusiveGateway:
                    problems.Add(GatewayRules.NoOutgoing, node, scope.Id);
                    break;
                default:
                    if (hasEnd)
                    {
                        problems.Add(FlowRules.NoOutgoing, node, scope.Id);
                    }

                    break;
            }
        }
    }

    private static void Reachable(FlowScope scope, ProblemList problems)
    {
        var reached = new HashSet<FlowNode>();
        var open = new Stack<FlowNode>(scope.Nodes.Where(n => n.Incoming.IsEmpty || n is StartEvent or BoundaryEvent));
        while (open.TryPop(out var node))
        {
            if (!reached.Add(node))
            {
                continue;
            }

            foreach (var flow in node.Outgoing)
            {
                open.Push(flow.Target);
            }
        }

        foreach (var node in scope.Nodes.Where(n => !reached.Contains(n) && !n.HasBrokenFlow))
        {
            problems.Add(FlowRules.Unreachable, node, scope.Id);
        }
    }
}
