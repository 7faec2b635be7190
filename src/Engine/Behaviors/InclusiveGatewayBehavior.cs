using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class InclusiveGatewayBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.InclusiveGateway;

    public string Section => "10.6.3";

    public string Summary =>
        "Takes every flow whose condition holds, else the default flow, else it is an incident; waits for every token that can still come (13.4.3).";

    public void Activated(Turn turn, ElementInstance element) => Elements.Complete(turn, element);

    public bool TryChooseFlows(Turn turn, ElementInstance element) => Tokens.TryChooseSome(turn, element);
}
