using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class SubProcessBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.SubProcess;

    public string Section => "10.3.5";

    public string Summary => "An embedded sub-process.";

    public void Activated(Turn turn, ElementInstance element) => Scopes.Begin(turn, element);
}
