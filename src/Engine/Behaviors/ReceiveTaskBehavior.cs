using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class ReceiveTaskBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.ReceiveTask;

    public string Section => "10.3.3";

    public string Summary => "Waits for its message; without one it is released by a command; may start an instance.";

    public void Activated(Turn turn, ElementInstance element) => Waits.TryOpen(turn, element, element.Node!);
}
