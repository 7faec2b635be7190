using System.Runtime.CompilerServices;
using Bases.Engine.Model;
using Bases.Engine.Model.Events;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>
/// When an inclusive join is activated (BPMN 2.0.2, 13.4.3): at least one incoming flow has a token, and every token that
/// could still reach an empty incoming flow without passing the gateway could as well reach one that has a token. So a
/// token that has died, or that can only come through the gateway itself, or that will come to a flow already
/// served, is not waited for.
/// </summary>
internal static class InclusiveJoin
{
    private static readonly ConditionalWeakTable<FlowNode, Reach> Reaches = [];

    public static bool IsEnabled(ElementInstance scope, FlowNode gateway)
    {
        ulong served = 0;
        for (var i = 0; i < gateway.Incoming.Length; i++)
        {
            if (scope.Tokens[gateway.Incoming[i].Index] > 0)
            {
                served |= 1UL << i;
            }
        }

        if (served == 0)
        {
            return false;
        }

        return !Any(scope, gateway, reachable => reachable != 0 && (reachable & served) == 0);
    }

    /// <summary>For a gateway that has fired: no token can come any more on a flow that has brought none.</summary>
    /// <param name="taken">Flows that brought their token when it fired.</param>
    public static bool NoneCanCome(ElementInstance scope, FlowNode gateway, IReadOnlySet<int> taken)
    {
        ulong awaited = 0;
        for (var i = 0; i < gateway.Incoming.Length; i++)
        {
            var flow = gateway.Incoming[i].Index;
            if (!taken.Contains(flow) && scope.Tokens[flow] == 0)
            {
                awaited |= 1UL << i;
            }
        }

        return awaited == 0 || !Any(scope, gateway, reachable => (reachable & awaited) != 0);
    }

    private static bool Any(ElementInstance scope, FlowNode gateway, Predicate<ulong> hinders)
    {
        var reach = Reaches.GetValue(gateway, static node => new Reach(node));
        foreach (var child in scope.Children)
        {
            if (child.Node is { } node && child.CompensatedFor is null && hinders(reach.From(node)))
            {
                return true;
            }
        }

        foreach (var (flow, _) in scope.Tokens.Entries)
        {
            var target = scope.Definition.Definition.SequenceFlows[flow].Target;
            if (!ReferenceEquals(target, gateway) && hinders(reach.From(target)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>From which node which incoming flows of one gateway can be reached without passing it.</summary>
    private sealed class Reach
    {
        private readonly Dictionary<FlowNode, ulong> reachable = [];

        public Reach(FlowNode gateway)
        {
            for (var i = 0; i < gateway.Incoming.Length && i < 64; i++)
            {
                Mark(gateway.Incoming[i].Source, 1UL << i, gateway);
            }
        }

        public ulong From(FlowNode node) => reachable.GetValueOrDefault(node);

        private void Mark(FlowNode from, ulong bit, FlowNode gateway)
        {
            var open = new Stack<FlowNode>();
            open.Push(from);
            while (open.TryPop(out var node))
            {
                if (ReferenceEquals(node, gateway))
                {
                    continue;
                }

                var known = reachable.GetValueOrDefault(node);
                if ((known & bit) != 0)
                {
                    continue;
                }

                reachable[node] = known | bit;
                foreach (var flow in node.Incoming)
                {
                    open.Push(flow.Source);
                }

                if (node is BoundaryEvent boundary)
                {
                    open.Push(boundary.AttachedTo);
                }

                if (node is IntermediateCatchEvent { Trigger: EventTrigger.Link })
                {
                    foreach (var thrower in node.Scope.Nodes)
                    {
                        if (
                            thrower is IntermediateThrowEvent { Definition: LinkEventDefinition link }
                            && ReferenceEquals(link.Target, node)
                        )
                        {
                            open.Push(thrower);
                        }
                    }
                }
            }
        }
    }
}
