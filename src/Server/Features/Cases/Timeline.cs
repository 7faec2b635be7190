using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register.Calendars;
using Bases.Server.Access;
using Bases.Server.Wording;

namespace Bases.Server.Features.Cases;

public enum TimelineKind
{
    Done,
    Now,
    Next,
    Trouble,
    Said,
}

/// <param name="Who">Already in the words that this reader may see.</param>
public sealed record TimelineEntry(
    TimelineKind Kind,
    string What,
    string? Who,
    DateTimeOffset At,
    DateTimeOffset? Due = null,
    string? Text = null,
    Key? Task = null
);

/// <summary>Who did what in a case, what is being done now and what comes at which time.</summary>
public sealed class Timeline(
    Viewer viewer,
    CaseAccess access,
    ProcessQueries queries,
    ElementNames elementNames,
    PersonNames people,
    RegisterMemory register,
    Dates dates,
    StepNames steps,
    Words words
)
{
    /// <summary>Parts of a case that only the department sees: who reviews it and how is hidden from applicants (catalogue §6).</summary>
    private static readonly HashSet<string> DepartmentOnly = ["expert-review"];

    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(
        InstanceItem instance,
        IReadOnlyList<ElementVisit> visits,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(instance);
        var tasks = await queries.TasksAsync(
            new TaskFilter
            {
                State = null,
                InstanceKey = instance.Key,
                Order = TaskOrder.Created,
                Limit = 500,
            },
            cancellation
        );
        var timers = await queries.TimersAsync(instance.Key, 20, cancellation);
        var comments = viewer.IsDepartment ? await queries.CommentsAsync(instance.Key, cancellation) : [];
        var incidents =
            viewer.IsAny(Roles.Operator, Roles.Admin) || viewer.IsDepartment
                ? await queries.IncidentsAsync(instance.Key, true, cancellation)
                : [];
        var shifts = register.Current.All<DeadlineShift>().Where(shift => shift.CaseKey == instance.Key.ToString()).ToList();
        var names = await elementNames.OfAsync(instance.DefinitionKey, cancellation);
        await people.LoadAsync(
            [
                instance.StartedBy,
                .. tasks.Items.SelectMany(task => new[] { task.Assignee, task.ClosedBy }),
                .. comments.Select(comment => comment.Author),
                .. shifts.Select(shift => shift.By),
            ],
            cancellation
        );

        var entries = new List<TimelineEntry>
        {
            new(TimelineKind.Done, words["发起", "Started"], Person(instance.StartedBy), instance.StartedAt),
        };
        entries.AddRange(
            from task in tasks.Items
            where task.State != TaskState.Cancelled && Shown(task)
            select task.State == TaskState.Open
                ? new TimelineEntry(
                    TimelineKind.Now,
                    steps[task.Name],
                    Performers(task),
                    task.CreatedAt,
                    task.DueAt,
                    Task: access.MaySee(task) ? task.Key : null
                )
                : new TimelineEntry(
                    TimelineKind.Done,
                    steps[task.Name],
                    Person(task.ClosedBy),
                    task.ClosedAt ?? task.CreatedAt,
                    Task: access.MaySee(task) ? task.Key : null
                )
        );

        // What waits for others: a message, a condition, a decision on the whole call.
        entries.AddRange(
            from visit in visits
            where
                visit.State == ElementState.Active
                && Waits(visit.ElementType)
                && timers.All(timer => timer.ElementId != visit.ElementId)
                && visit.ProcessId == instance.ProcessId
                && names.ContainsKey(visit.ElementId)
            select new TimelineEntry(
                TimelineKind.Now,
                words[$"等待：{names[visit.ElementId]}", $"Waits for: {steps[names[visit.ElementId]]}"],
                null,
                visit.StartedAt
            )
        );
        entries.AddRange(
            shifts.Select(shift => new TimelineEntry(
                TimelineKind.Said,
                shift.OfTask
                    ? words[$"期限变动：{shift.Step}", $"Deadline moved: {steps[shift.Step]}"]
                    : words[$"自动执行时间变动：{shift.Step}", $"What happens by itself has moved: {steps[shift.Step]}"],
                Person(shift.By),
                shift.At,
                Text: words[
                    $"由 {dates.Moment(shift.Before)} 改为 {dates.Moment(shift.After)}；{shift.Year} 年节假日安排已公布{(shift.NoticeTitle is { } title ? $"（《{title}》{shift.NoticeNumber}）" : "")}，工作日重新计算",
                    $"From {dates.Moment(shift.Before)} to {dates.Moment(shift.After)}: the holidays of {shift.Year} have been announced{(shift.NoticeTitle is { } notice ? $" ({notice} {shift.NoticeNumber})" : "")}, and working days are counted anew"
                ]
            ))
        );
        entries.AddRange(
            comments.Select(comment => new TimelineEntry(
                TimelineKind.Said,
                words["备注", "Comment"],
                comment.Author,
                comment.At,
                Text: comment.Text
            ))
        );
        entries.AddRange(
            incidents.Select(incident => new TimelineEntry(
                TimelineKind.Trouble,
                words["系统异常，等待处理", "Trouble, being resolved"],
                null,
                incident.RaisedAt,
                Text: viewer.Is(Roles.Operator) ? incident.Message : null
            ))
        );
        if (instance.EndedAt is { } ended)
        {
            entries.Add(
                new TimelineEntry(
                    TimelineKind.Done,
                    instance.State == InstanceState.Terminated ? words["已终止", "Terminated"] : words["已办结", "Finished"],
                    null,
                    ended
                )
            );
        }

        var ordered = entries.OrderBy(entry => entry.Kind == TimelineKind.Now).ThenBy(entry => entry.At).ToList();
        ordered.AddRange(
            from timer in timers
            where timer.ProcessId == instance.ProcessId && names.TryGetValue(timer.ElementId, out _)
            orderby timer.DueAt
            select new TimelineEntry(TimelineKind.Next, steps[names[timer.ElementId]], null, timer.DueAt, timer.DueAt)
        );
        return ordered;
    }

    private bool Shown(TaskItem task) =>
        viewer.IsDepartment
        || viewer.IsAny(Roles.Operator, Roles.Admin)
        || access.MayWork(task)
        || !DepartmentOnly.Contains(task.ProcessId);

    private static bool Waits(string elementType) =>
        elementType.Equals("intermediateCatchEvent", StringComparison.OrdinalIgnoreCase)
        || elementType.Equals("receiveTask", StringComparison.OrdinalIgnoreCase);

    /// <summary>Names of officials and experts stay inside the department; others see the unit.</summary>
    private string? Person(string? userName) =>
        userName switch
        {
            null => words["系统", "System"],
            _ when userName == viewer.UserName => words["我", "me"],
            _ when viewer.IsDepartment || viewer.IsAny(Roles.Operator, Roles.Admin) => people.Of(userName),
            _ when userName.StartsWith("applicant", StringComparison.Ordinal) => words["申报单位", "Applicant"],
            _ when userName.StartsWith("bureau", StringComparison.Ordinal) => words["推荐部门", "Bureau"],
            _ => words["省科技厅", "Department"],
        };

    private string Performers(TaskItem task) =>
        task.Assignee is { } assignee ? Person(assignee)! : string.Join(words["、", ", "], task.CandidateGroups.Select(Group));

    private string Group(string group) =>
        group.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            ? group[..colon] switch
            {
                "bureau" => words[$"{group[(colon + 1)..]}科技局", $"Bureau of {group[(colon + 1)..]}"],
                "host" => words["申报单位", "Applicant"],
                "expert" => words["评审专家", "Expert"],
                _ => group,
            }
            : words[Roles.Name(group)];
}
