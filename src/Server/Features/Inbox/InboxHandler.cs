using Bases.Infrastructure.Queries;
using Bases.Server.Access;
using Bases.Server.Layout;

namespace Bases.Server.Features.Inbox;

/// <summary>What a person has to do: his own tasks, and those open to his roles, by their real deadline.</summary>
public sealed class InboxHandler(Viewer viewer, ProcessQueries queries, CaseNames names, PersonNames people, TimeProvider clock)
{
    /// <summary>What is open to the viewer at all, once this request has asked for it.</summary>
    private NavigationCount? known;

    public async Task<InboxModel> HandleAsync(InboxRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var processes = queries.Processes();
        var filter = Filter(request);
        var page = await queries.TasksAsync(filter, cancellation);
        if (filter == Everything() with { Limit = InboxRequest.Size })
        {
            known = Count(page);
        }

        var open = await CountAsync(cancellation);
        var mine = await queries.TasksAsync(Everything() with { Assignee = viewer.UserName, Limit = 0 }, cancellation);
        await people.LoadAsync(page.Items.Select(task => task.Assignee), cancellation);
        var named = processes.ToDictionary(process => process.Id, process => process.Name);
        return new InboxModel(
            request,
            [.. page.Items.Select(task => Line(task, named))],
            page.Total,
            open.Waiting,
            mine.Total,
            [.. processes.Select(process => (process.Id, process.Name))]
        );
    }

    /// <summary>For the navigation.</summary>
    public async Task<NavigationCount> CountAsync(CancellationToken cancellation) =>
        known ??= Count(await queries.TasksAsync(Everything() with { Limit = 1 }, cancellation));

    private NavigationCount Count(Page<TaskItem> first) =>
        new(first.Total, first.Items.Count > 0 && first.Items[0].DueAt < clock.GetUtcNow());

    private TaskFilter Everything() =>
        new()
        {
            User = viewer.UserName,
            Groups = viewer.Groups,
            Order = TaskOrder.Due,
        };

    private TaskFilter Filter(InboxRequest request)
    {
        var filter =
            request.Shown == "done"
                ? new TaskFilter
                {
                    State = TaskState.Completed,
                    ClosedBy = viewer.UserName,
                    Order = TaskOrder.Created,
                    Descending = true,
                }
                : Everything() with
                {
                    Assignee = request.Shown == "mine" ? viewer.UserName : null,
                    Order = request.Order switch
                    {
                        "new" => TaskOrder.Created,
                        "priority" => TaskOrder.Priority,
                        _ => TaskOrder.Due,
                    },
                    Descending = request.Order is "new" or "priority",
                };
        return filter with
        {
            Text = string.IsNullOrWhiteSpace(request.Q) ? null : request.Q.Trim(),
            ProcessId = string.IsNullOrEmpty(request.Process) ? null : request.Process,
            Offset = (Math.Max(1, request.Page) - 1) * InboxRequest.Size,
            Limit = InboxRequest.Size,
        };
    }

    private InboxLine Line(TaskItem task, Dictionary<string, string> processes)
    {
        var process = processes.GetValueOrDefault(task.ProcessId, task.ProcessId);
        return new InboxLine(
            task,
            process,
            names.Of(task.ProcessId, process, task.BusinessKey),
            task.Assignee is { } assignee ? people.Of(assignee) : null
        );
    }
}
