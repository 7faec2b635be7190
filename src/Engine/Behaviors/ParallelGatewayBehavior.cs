using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class ParallelGatewayBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.ParallelGateway;

    public string Section => "10.6.4";

    public string Summary => "Waits for a token on every incoming flow, and takes every outgoing flow.";

    public void Activated(Turn turn, ElementInstance element) => Elements.Complete(turn, element);

    public bool TryChooseFlows(Turn turn, ElementInstance element) => Tokens.ChooseAll(turn, element.Node!);
}
