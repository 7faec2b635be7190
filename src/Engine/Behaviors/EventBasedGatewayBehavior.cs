using Bases.Dmn.Values;
using Bases.Engine.Events;
using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class EventBasedGatewayBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.EventBasedGateway;

    public string Section => "10.6.6";

    public string Summary => "Waits for the first of the events behind it; may start an instance, exclusively or in parallel.";

    /// <summary>The event behind the gateway has come: the token goes there, and the others are no longer waited for.</summary>
    public static void Triggered(Turn turn, ElementInstance gateway, FlowNode node, ContextValue variables)
    {
        var scope = gateway.Parent!;
        scope.InFlight++;
        if (!((Model.Gateways.EventBasedGateway)gateway.Node!).IsParallel || !gateway.HasWaits)
        {
            Elements.Complete(turn, gateway);
        }

        var flow = gateway.Node.Outgoing.First(candidate => ReferenceEquals(candidate.Target, node));
        turn.Emit(new SequenceFlowTaken(scope.Key, flow.Id, flow.Index, false));
        Elements.Enter(turn, scope, node, variables);
        scope.InFlight--;
        Scopes.CheckDone(turn, scope);
    }

    public void Activated(Turn turn, ElementInstance element) =>
        Waits.TryOpen(turn, element, element.Node!.Outgoing.Select(flow => flow.Target));

    public bool TryChooseFlows(Turn turn, ElementInstance element) => true;
}
