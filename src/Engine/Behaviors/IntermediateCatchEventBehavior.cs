using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.Model.Events;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class IntermediateCatchEventBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.IntermediateCatchEvent;

    public string Section => "10.5.4";

    public string Summary =>
        "Waits: message, timer, signal, conditional, multiple, parallel multiple; a link is where a link throw event leads.";

    public void Activated(Turn turn, ElementInstance element)
    {
        if (((IntermediateCatchEvent)element.Node!).Trigger is EventTrigger.Link or EventTrigger.None)
        {
            Elements.Complete(turn, element);
        }
        else
        {
            Waits.TryOpen(turn, element, element.Node);
        }
    }
}
