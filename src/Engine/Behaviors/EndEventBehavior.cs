using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class EndEventBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.EndEvent;

    public string Section => "10.5.3";

    public string Summary => "Ends its token: none, message, signal, error, escalation, compensation, cancel, terminate, multiple.";

    public void Activated(Turn turn, ElementInstance element) => ThrowEventWork.Begin(turn, element);

    public void Completed(Turn turn, ElementInstance element) => ThrowEventWork.Throw(turn, element);
}
