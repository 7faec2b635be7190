using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class UserTaskBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.UserTask;

    public string Section => "10.3.4.1";

    public string Summary => "Work of a person: assignee, candidates, due and follow-up date, priority, form; task listeners.";

    public void Activated(Turn turn, ElementInstance element) => UserTasks.Resume(turn, element);
}
