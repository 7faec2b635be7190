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
    public static bool TryFire(Turn turn, ElementInstance scope, ComplexGateway gateway)
    {
        var waiting = gateway.Incoming.Where(flow => scope.Tokens[flow.Index] > 0).Select(flow => flow.Index).ToArray();
        if (scope.ResettingJoins?.TryGetValue(gateway.Id, out var taken) == true)
        {
            var rest = waiting.Where(flow => !taken.Contains(flow)).ToArray();
            if (!InclusiveJoin.NoneCanCome(scope, gateway, taken))
            {
                return false;
            }

            turn.Emit(new ComplexJoinReset(scope.Key, gateway.Id, rest));
            Scopes.CheckDone(turn, scope);
            return true;
        }

        if (waiting.Length == 0 || !Holds(turn, scope, gateway, waiting.Length))
        {
            return false;
        }

        turn.Emit(new ComplexJoinFired(scope.Key, gateway.Id, waiting));
        Joins.Fire(turn, scope, gateway, waiting);
        return true;
    }

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
