using Bases.Engine.Commands;
using Bases.Engine.Effects;
using Bases.Engine.Events;
using Bases.Engine.Execution;

namespace Bases.Engine.Handlers;

internal sealed class CompleteUserTaskHandler : CommandHandler<CompleteUserTask>
{
    protected override Rejection? Handle(Turn turn, CompleteUserTask command)
    {
        if (!turn.State.TryGetTask(command.TaskKey, out var task))
        {
            return Expected.Found("complete a user task", "user task", command.TaskKey);
        }

        if (task.Completion is not null)
        {
            return Expected.State($"complete user task '{task.Element.ElementId}'", "it is being completed already");
        }

        if (task.Element.Job is not null)
        {
            return Expected.State($"complete user task '{task.Element.ElementId}'", "a listener still looks at its last change");
        }

        UserTasks.Complete(turn, task, command.Variables);
        return null;
    }
}

internal sealed class UpdateUserTaskHandler : CommandHandler<UpdateUserTask>
{
    protected override Rejection? Handle(Turn turn, UpdateUserTask command)
    {
        if (!turn.State.TryGetTask(command.TaskKey, out var task))
        {
            return Expected.Found("update a user task", "user task", command.TaskKey);
        }

        if (task.Element.Job is not null || task.Completion is not null)
        {
            return Expected.State($"update user task '{task.Element.ElementId}'", "a listener still looks at its last change");
        }

        if (command.Priority is < 0 or > 100)
        {
            return Expected.Argument("set a priority from 0 to 100", $"it is {command.Priority}");
        }

        turn.Emit(
            new UserTaskChanged(
                task.Key,
                command.Unassign ? null : command.Assignee ?? task.Assignee,
                command.CandidateUsers ?? task.CandidateUsers,
                command.CandidateGroups ?? task.CandidateGroups,
                command.DueDate ?? task.DueDate,
                command.FollowUpDate ?? task.FollowUpDate,
                command.Priority ?? task.Priority
            )
        );
        turn.Emit(new ChangeUserTask(UserTasks.Describe(turn, task)));
        UserTasks.Resume(turn, task.Element);
        return null;
    }
}
