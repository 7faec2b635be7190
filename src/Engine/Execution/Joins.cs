using Bases.Engine.Events;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Gateways;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>Where tokens wait for others (BPMN 2.0.2, 13.4).</summary>
internal static class Joins
{
    /// <summary>True when a token that arrives at the node may have to wait.</summary>
    public static bool Holds(FlowNode node) =>
        node switch
        {
            ParallelGateway or InclusiveGateway or ComplexGateway => node.Incoming.Length > 1,
            Activity activity => activity.StartQuantity > 1,
            _ => false,
        };

    public static void TryFire(Turn turn, ElementInstance scope, FlowNode node)
    {
        if (node is ComplexGateway complex)
        {
            ComplexJoin.TryFire(turn, scope, complex);
            return;
        }

        // An inclusive join is decided at rest, when it is known where every token is.
        if (node is not ParallelGateway)
        {
            return;
        }

        foreach (var flow in node.Incoming)
        {
            if (scope.Tokens[flow.Index] == 0)
            {
                return;
            }
        }

        Fire(turn, scope, node, [.. node.Incoming.Select(flow => flow.Index)]);
    }

    /// <summary>Begins an activity as often as its start quantity has arrived, whatever the flows (BPMN 2.0.2, 10.3).</summary>
    public static void FireActivity(Turn turn, ElementInstance scope, Activity activity)
    {
        var waiting = new List<int>();
        foreach (var flow in activity.Incoming)
        {
            waiting.AddRange(Enumerable.Repeat(flow.Index, scope.Tokens[flow.Index]));
        }

        if (waiting.Count >= activity.StartQuantity)
        {
            Fire(turn, scope, activity, [.. waiting.Take(activity.StartQuantity)]);
        }
    }

    /// <summary>At rest: fires one inclusive or complex join that may fire.</summary>
    /// <returns>False when none may.</returns>
    public static bool FireNext(Turn turn)
    {
        var elements = turn.State.ElementList;
        for (var i = 0; i < elements.Count; i++)
        {
            var scope = elements[i];
            if (scope.State != ElementState.Activated)
            {
                continue;
            }

            if (ComplexJoin.TryReset(turn, scope))
            {
                return true;
            }

            if (!scope.HasTokens)
            {
                continue;
            }

            foreach (var (flow, _) in scope.Tokens.Entries)
            {
                var target = scope.Definition.Definition.SequenceFlows[flow].Target;
                if (target is InclusiveGateway && InclusiveJoin.IsEnabled(scope, target))
                {
                    Fire(turn, scope, target, [.. target.Incoming.Where(f => scope.Tokens[f.Index] > 0).Select(f => f.Index)]);
                    return true;
                }

                if (target is ComplexGateway complex && ComplexJoin.TryFire(turn, scope, complex))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public static void Fire(Turn turn, ElementInstance scope, FlowNode node, IReadOnlyList<int> flows)
    {
        turn.Emit(new TokensConsumed(scope.Key, node.Id, flows));
        Elements.Enter(turn, scope, node);
    }
}
