using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class ManualTaskBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.ManualTask;

    public string Section => "10.3.4.1";

    public string Summary => "Passes through; a person does it without this software.";

    public void Activated(Turn turn, ElementInstance element) => Elements.Complete(turn, element);
}
