using System.Diagnostics.CodeAnalysis;
using Bases.Dmn.Values;
using Bases.Engine.Events;
using Bases.Engine.Model;
using Bases.Engine.Model.Gateways;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>
/// The complex gateway (BPMN 2.0.2, 13.4.5). Waiting for start, it fires when its activation condition holds over the
/// number of tokens that have come, and takes one from each flow that has one. Waiting for reset, it takes the rest
/// of the tokens as soon as no other is to be expected, in the way of an inclusive join, and begins anew. Its flows are
/// then chosen again by their conditions, which can tell the two apart by <c>waitingForStart</c>; a gateway whose flows
/// have no conditions has nothing to choose, and takes the rest in silence.
/// </summary>
internal static class ComplexJoin
{
    /// <summary>When a token arrives, and at rest: begins where enough have come.</summary>
    public static bool TryFire(Turn turn, ElementInstance scope, ComplexGateway gateway)
    {
        if (scope.ResettingJoins?.ContainsKey(gateway.Id) == true)
        {
            return false;
        }

        int[] waiting = [.. Served(scope, gateway)];
        if (waiting.Length == 0 || !Holds(turn, scope, gateway, waiting.Length))
        {
            return false;
        }

        turn.Emit(new ComplexJoinFired(scope.Key, gateway.Id, waiting));
        Joins.Fire(turn, scope, gateway, waiting);
        return true;
    }

    /// <summary>At rest: lets one gateway of a scope that has fired begin anew, when nothing more is to come.</summary>
    public static bool TryReset(Turn turn, ElementInstance scope)
    {
        if (scope.ResettingJoins is not { Count: > 0 } resetting)
        {
            return false;
        }

        foreach (var (id, taken) in resetting)
        {
            var gateway = (ComplexGateway)scope.Definition.Definition.Find(id)!;
            if (InclusiveJoin.NoneIsExpected(scope, gateway, taken))
            {
                turn.Emit(new ComplexJoinReset(scope.Key, id, [.. Served(scope, gateway).Where(flow => !taken.Contains(flow))]));
                foreach (var flow in ChosenAtReset(turn, scope, gateway))
                {
                    turn.Enqueue(scope, flow);
                }

                Scopes.CheckDone(turn, scope);
                return true;
            }
        }

        return false;
    }

    /// <summary>What the conditions of its flows see: the variables, and whether it fires or begins anew.</summary>
    public static IVariables WaitingForStart(ElementInstance element, bool waits) =>
        new WithAttribute(element, "waitingForStart", BooleanValue.Of(waits));

    private static IEnumerable<int> Served(ElementInstance scope, ComplexGateway gateway) =>
        gateway.Incoming.Where(flow => scope.Tokens[flow.Index] > 0).Select(flow => flow.Index);

    private static bool Holds(Turn turn, ElementInstance scope, ComplexGateway gateway, int count) =>
        gateway.ActivationCondition is { } condition
            ? condition.Evaluate(new WithAttribute(scope, "activationCount", NumberValue.Of(count)), turn.Environment).IsTrue
            : count == gateway.Incoming.Length;

    /// <summary>Those whose condition holds, else the default flow; nothing is amiss when there is none.</summary>
    private static List<SequenceFlow> ChosenAtReset(Turn turn, ElementInstance scope, ComplexGateway gateway)
    {
        var conditional = gateway.Outgoing.Where(flow => flow.Condition is not null).ToList();
        if (conditional.Count == 0)
        {
            return [];
        }

        var phase = WaitingForStart(scope, false);
        var chosen = conditional.FindAll(flow => flow.Condition!.Evaluate(phase, turn.Environment).IsTrue);
        return chosen.Count > 0 || gateway.Default is not { } otherwise ? chosen : [otherwise];
    }

    private sealed class WithAttribute(ElementInstance scope, string attribute, Value its) : IVariables
    {
        public bool TryGet(string name, [MaybeNullWhen(false)] out Value value)
        {
            if (name == attribute)
            {
                value = its;
                return true;
            }

            return scope.TryGet(name, out value);
        }
    }
}
