using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class ComplexGatewayBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.ComplexGateway;

    public string Section => "10.6.5";

    public string Summary =>
        "Fires when its activation condition holds over activationCount, then takes the rest of the tokens and begins anew; flows with a condition are chosen both times, and see waitingForStart (13.4.5).";

    public void Activated(Turn turn, ElementInstance element) => Elements.Complete(turn, element);

    public bool TryChooseFlows(Turn turn, ElementInstance element) => Tokens.TryChooseSome(turn, element);
}
