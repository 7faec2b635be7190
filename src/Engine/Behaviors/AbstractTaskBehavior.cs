using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class AbstractTaskBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.AbstractTask;

    public string Section => "10.3.3";

    public string Summary => "Passes through; a task without a type.";

    public void Activated(Turn turn, ElementInstance element) => Elements.Complete(turn, element);
}
