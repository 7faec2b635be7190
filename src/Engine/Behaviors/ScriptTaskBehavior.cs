using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class ScriptTaskBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.ScriptTask;

    public string Section => "10.3.3";

    public string Summary => "Evaluates FEEL (zeebe:script) and stores the result, or is a job; without either it passes.";

    public void Activated(Turn turn, ElementInstance element)
    {
        var node = (ScriptTask)element.Node!;
        if (node.Script is { } script)
        {
            var result = script.Expression.Evaluate(element, turn.Environment);
            if (script.ResultVariable is { } name)
            {
                Variables.Deliver(turn, element, name, result);
            }

            Elements.Complete(turn, element);
        }
        else if (node.TaskDefinition is { } definition)
        {
            Jobs.TryOpen(turn, element, JobKind.Element, definition.Type, definition.Retries);
        }
        else
        {
            Elements.Complete(turn, element);
        }
    }
}
