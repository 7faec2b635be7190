using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.Model.Events;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class StartEventBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.StartEvent;

    public string Section => "10.5.2";

    public string Summary =>
        "Begins a scope: none, message, timer, signal, error, escalation, conditional, compensation, multiple, parallel multiple.";

    public void Activated(Turn turn, ElementInstance element)
    {
        // One of several triggers has started the instance; the others are waited for.
        if (element is { Node: StartEvent { NeedsAll: true } start, Parent.Beginning.StartElementId: { } begun } && begun == start.Id)
        {
            Waits.TryOpen(turn, element, start);
        }
        else
        {
            Elements.Complete(turn, element);
        }
    }
}
