using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class CallActivityBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.CallActivity;

    public string Section => "10.3.6";

    public string Summary => "Runs another process or a global task, of the latest version, of the same deployment or with a version tag.";

    public void Activated(Turn turn, ElementInstance element) => Calls.Begin(turn, element);

    public bool EndsWhenEmpty(ElementInstance scope) => false;
}
