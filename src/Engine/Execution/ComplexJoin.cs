using System.Diagnostics.CodeAnalysis;
using Bases.Dmn.Values;
using Bases.Engine.Events;
using Bases.Engine.Model.Gateways;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>
/// The complex gateway (BPMN 2.0.2, 13.4.5). Waiting for start, it fires when its activation condition holds over the
/// number of tokens that have come, and takes one from each flow that has one. Waiting for reset, it takes the rest
/// of the tokens as soon as no other can come on a flow that has none, and begins anew.
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
            if (InclusiveJoin.NoneCanCome(scope, gateway, taken))
            {
                turn.Emit(new ComplexJoinReset(scope.Key, id, [.. Served(scope, gateway).Where(flow => !taken.Contains(flow))]));
                Scopes.CheckDone(turn, scope);
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<int> Served(ElementInstance scope, ComplexGateway gateway) =>
        gateway.Incoming.Where(flow => scope.Tokens[flow.Index] > 0).Select(flow => flow.Index);

    private static bool Holds(Turn turn, ElementInstance scope, ComplexGateway gateway, int count) =>
        gateway.ActivationCondition is { } condition
            ? condition.Evaluate(new WithCount(scope, count), turn.Environment).IsTrue
            : count == gateway.Incoming.Length;

    /// <summary>The variables of the scope, and <c>activationCount</c>.</summary>
    private sealed class WithCount(ElementInstance scope, int count) : IVariables
    {
        public bool TryGet(string name, [MaybeNullWhen(false)] out Value value)
        {
            if (name == "activationCount")
            {
                value = NumberValue.Of(count);
                return true;
            }

            return scope.TryGet(name, out value);
        }
    }
}
