using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class SendTaskBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.SendTask;

    public string Section => "10.3.3";

    public string Summary => "A job where it has a task definition, else it delivers its message; without either it passes.";

    public void Activated(Turn turn, ElementInstance element)
    {
        if (element.Node!.TaskDefinition is { } definition)
        {
            Jobs.TryOpen(turn, element, JobKind.Element, definition.Type, definition.Retries);
        }
        else if (((SendTask)element.Node).Message is not { } message || Messages.TryPublish(turn, element, message))
        {
            Elements.Complete(turn, element);
        }
    }
}
