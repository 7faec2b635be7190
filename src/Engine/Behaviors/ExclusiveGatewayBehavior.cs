using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class ExclusiveGatewayBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.ExclusiveGateway;

    public string Section => "10.6.2";

    public string Summary =>
        "Takes the first flow whose condition holds, else the default flow, else it is an incident; merges without waiting.";

    public void Activated(Turn turn, ElementInstance element) => Elements.Complete(turn, element);

    public bool TryChooseFlows(Turn turn, ElementInstance element)
    {
        var node = element.Node!;
        foreach (var flow in node.Outgoing)
        {
            if (ReferenceEquals(flow, node.Default))
            {
                continue;
            }

            if (!Tokens.TryHolds(turn, element, flow, out var holds))
            {
                return false;
            }

            if (holds)
            {
                turn.Chosen.Add(flow);
                return true;
            }
        }

        return Tokens.TryDefault(turn, element);
    }
}
