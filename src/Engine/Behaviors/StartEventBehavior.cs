using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class StartEventBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.StartEvent;

    public string Section => "10.5.2";

    public string Summary =>
        "Begins a scope: none, message, timer, signal, error, escalation, conditional, compensation, multiple, parallel multiple.";

    public void Activated(Turn turn, ElementInstance element) => Elements.Complete(turn, element);
}
