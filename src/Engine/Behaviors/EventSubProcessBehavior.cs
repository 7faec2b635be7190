using Bases.Dmn.Values;
using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class EventSubProcessBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.EventSubProcess;

    public string Section => "10.3.5";

    public string Summary => "Begins when its start event is triggered, interrupting the scope around it or not.";

    public void Activated(Turn turn, ElementInstance element)
    {
        if (Scopes.TryBegin(turn, element))
        {
            Elements.Enter(turn, element, ((EventSubProcess)element.Node!).StartEvent, ContextValue.Empty);
        }
    }
}
