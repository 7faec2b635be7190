using Bases.Infrastructure.Queries;
using Bases.Server.Access;

namespace Bases.Server.Features.Inbox;

/// <param name="Processes">Procedures to filter by: id and name.</param>
public sealed record InboxModel(
    InboxRequest Request,
    IReadOnlyList<InboxLine> Lines,
    int Total,
    int Open,
    int Mine,
    IReadOnlyList<(string Id, string Name)> Processes
);

/// <param name="Assignee">The name of the person who has taken it.</param>
public sealed record InboxLine(TaskItem Task, string ProcessName, CaseName Case, string? Assignee);
