using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class BoundaryEventBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.BoundaryEvent;

    public string Section => "10.5.4";

    public string Summary =>
        "On an activity, interrupting or not: message, timer, signal, error, escalation, conditional, compensation, cancel, multiple, parallel multiple.";

    public void Activated(Turn turn, ElementInstance element) => Elements.Complete(turn, element);
}
