using Bases.Engine;

namespace Bases.Infrastructure.Queries;

public enum TaskOrder
{
    Due,
    Created,
    Priority,
}

/// <summary>What is null does not restrict.</summary>
public sealed record TaskFilter
{
    public TaskState? State { get; init; } = TaskState.Open;

    /// <summary>Tasks assigned to this user, or open to him or to one of <see cref="Groups"/>.</summary>
    public string? User { get; init; }

    public IReadOnlyCollection<string>? Groups { get; init; }

    public string? Assignee { get; init; }

    public bool? Assigned { get; init; }

    public Key? InstanceKey { get; init; }

    public string? ProcessId { get; init; }

    public string? ElementId { get; init; }

    public string? BusinessKey { get; init; }

    /// <summary>In the name, business key or process id.</summary>
    public string? Text { get; init; }

    public DateTimeOffset? DueBefore { get; init; }

    /// <summary>Who closed it, for the list of what one has done.</summary>
    public string? ClosedBy { get; init; }

    public TaskOrder Order { get; init; }

    public bool Descending { get; init; }

    public int Offset { get; init; }

    public int Limit { get; init; } = 50;
}

/// <summary>What is null does not restrict.</summary>
public sealed record InstanceFilter
{
    public string? ProcessId { get; init; }

    public Key? DefinitionKey { get; init; }

    public string? BusinessKey { get; init; }

    public InstanceState? State { get; init; }

    public bool? HasIncident { get; init; }

    public string? StartedBy { get; init; }

    public int Offset { get; init; }

    public int Limit { get; init; } = 50;
}
