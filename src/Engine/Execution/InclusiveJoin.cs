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
    private const int BitsOfWord = 64;

    private static readonly ConditionalWeakTable<FlowNode, Reach> Reaches = [];

    public static bool IsEnabled(ElementInstance scope, FlowNode gateway)
    {
        var reach = ReachOf(gateway);
        Span<ulong> served = stackalloc ulong[reach.Words];
        var any = false;
        for (var i = 0; i < gateway.Incoming.Length; i++)
        {
            if (scope.Tokens[gateway.Incoming[i].Index] > 0)
            {
                Add(served, i);
                any = true;
            }
        }

        return any && !IsExpected(scope, gateway, reach, served);
    }

    /// <summary>For a complex gateway that has fired: what it consumed counts as served, else it is as for an inclusive join (13.4.5).</summary>
    /// <param name="taken">Flows that brought their token when it fired.</param>
    public static bool NoneIsExpected(ElementInstance scope, FlowNode gateway, IReadOnlySet<int> taken)
    {
        var reach = ReachOf(gateway);
        Span<ulong> served = stackalloc ulong[reach.Words];
        for (var i = 0; i < gateway.Incoming.Length; i++)
        {
            var flow = gateway.Incoming[i].Index;
            if (taken.Contains(flow) || scope.Tokens[flow] > 0)
            {
                Add(served, i);
            }
        }

        return !IsExpected(scope, gateway, reach, served);
    }

    private static Reach ReachOf(FlowNode gateway) => Reaches.GetValue(gateway, static node => new Reach(node));

    /// <summary>Whether a token elsewhere in the scope can reach the gateway, but none of the flows that are served.</summary>
    private static bool IsExpected(ElementInstance scope, FlowNode gateway, Reach reach, ReadOnlySpan<ulong> served)
    {
        foreach (var child in scope.Children)
        {
            if (
                child is { Node: { } node, CompensatedFor: null, Role: not ElementRole.CancelListener }
                && IsExpected(reach.From(node), served)
            )
            {
                return true;
            }
        }

        foreach (var (flow, _) in scope.Tokens.Entries)
        {
            var target = scope.Definition.Definition.SequenceFlows[flow].Target;
            if (!ReferenceEquals(target, gateway) && IsExpected(reach.From(target), served))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="reachable">Empty where the gateway cannot be reached at all.</param>
    private static bool IsExpected(ReadOnlySpan<ulong> reachable, ReadOnlySpan<ulong> served)
    {
        for (var word = 0; word < reachable.Length; word++)
        {
            if ((reachable[word] & served[word]) != 0)
            {
                return false;
            }
        }

        return !reachable.IsEmpty;
    }

    private static void Add(Span<ulong> flows, int flow) => flows[flow / BitsOfWord] |= 1UL << (flow % BitsOfWord);

    /// <summary>From which node which incoming flows of one gateway can be reached without passing it: a bit for each flow.</summary>
    private sealed class Reach
    {
        private readonly Dictionary<FlowNode, ulong[]> reachable = [];

        public Reach(FlowNode gateway)
        {
            Words = (gateway.Incoming.Length + BitsOfWord - 1) / BitsOfWord;
            for (var i = 0; i < gateway.Incoming.Length; i++)
            {
                Mark(gateway.Incoming[i].Source, i, gateway);
            }
        }

        public int Words { get; }

        public ReadOnlySpan<ulong> From(FlowNode node) => reachable.GetValueOrDefault(node);

        private void Mark(FlowNode from, int flowOfGateway, FlowNode gateway)
        {
            var (word, bit) = (flowOfGateway / BitsOfWord, 1UL << (flowOfGateway % BitsOfWord));
            var open = new Stack<FlowNode>();
            open.Push(from);
            while (open.TryPop(out var node))
            {
                if (ReferenceEquals(node, gateway))
                {
                    continue;
                }

                if (!reachable.TryGetValue(node, out var known))
                {
                    reachable[node] = known = new ulong[Words];
                }

                if ((known[word] & bit) != 0)
                {
                    continue;
                }

                known[word] |= bit;
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
