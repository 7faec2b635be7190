using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class ServiceTaskBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.ServiceTask;

    public string Section => "10.3.3";

    public string Summary => "A job of the type in zeebe:taskDefinition; without one it passes.";

    public void Activated(Turn turn, ElementInstance element)
    {
        if (element.Node!.TaskDefinition is { } definition)
        {
            Jobs.TryOpen(turn, element, JobKind.Element, definition.Type, definition.Retries);
        }
        else
        {
            Elements.Complete(turn, element);
        }
    }
}
