using Bases.Engine.Commands;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;
using Bases.Server.Refusals;

namespace Bases.Server.Features.Tasks;

/// <summary>Takes a task (签收), or gives it back to its candidates (放回).</summary>
public sealed class AssignTask(Viewer viewer, CaseAccess access, ProcessQueries queries, ProcessRuntime runtime)
{
    public async Task<Answer<TaskItem>> ClaimAsync(Key key, CancellationToken cancellation)
    {
        if (await FindAsync(key, cancellation) is not { } task)
        {
            return new NotFound();
        }

        if (task.State != TaskState.Open || (task.Assignee is not null && !access.IsMine(task)))
        {
            return new Overtaken("这项任务已由其他人签收或办结。", "Somebody else has taken or done this task.");
        }

        return !access.IsCandidate(task)
            ? NotAllowed.Role
            : await UpdateAsync(task, new UpdateUserTask(key, Assignee: viewer.UserName), cancellation);
    }

    public async Task<Answer<TaskItem>> ReleaseAsync(Key key, CancellationToken cancellation)
    {
        if (await FindAsync(key, cancellation) is not { } task)
        {
            return new NotFound();
        }

        return !access.IsMine(task) ? NotAllowed.Role : await UpdateAsync(task, new UpdateUserTask(key, Unassign: true), cancellation);
    }

    private async Task<TaskItem?> FindAsync(Key key, CancellationToken cancellation) =>
        await queries.TaskAsync(key, cancellation) is { } detail && access.MaySee(detail.Task) ? detail.Task : null;

    private async Task<Answer<TaskItem>> UpdateAsync(TaskItem task, UpdateUserTask command, CancellationToken cancellation)
    {
        var result = await runtime.ExecuteAsync(command, viewer.UserName, cancellation);
        return result.Accepted ? task : new Overtaken("这项任务的状态已经变化，请刷新后再看。", "This task has changed; please reload.");
    }
}
