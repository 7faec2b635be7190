using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class IntermediateThrowEventBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.IntermediateThrowEvent;

    public string Section => "10.5.4";

    public string Summary =>
        "Throws: none, message, signal, escalation, compensation, link, multiple; a message by a job where it has a task definition.";

    public void Activated(Turn turn, ElementInstance element) => ThrowEventWork.Begin(turn, element);

    public void Completed(Turn turn, ElementInstance element) => ThrowEventWork.Throw(turn, element);
}
