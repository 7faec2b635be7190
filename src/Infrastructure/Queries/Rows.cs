using Bases.Dmn.Values;
using Bases.Engine;

namespace Bases.Infrastructure.Queries;

public enum TaskState
{
    Open,
    Completed,
    Cancelled,
}

/// <summary>A user task as lists show it.</summary>
public sealed record TaskItem(
    Key Key,
    Key InstanceKey,
    string ProcessId,
    Key DefinitionKey,
    int DefinitionVersion,
    string? BusinessKey,
    string ElementId,
    string Name,
    string? FormKey,
    int? FormVersion,
    string? Assignee,
    IReadOnlyList<string> CandidateUsers,
    IReadOnlyList<string> CandidateGroups,
    DateTimeOffset CreatedAt,
    DateTimeOffset? DueAt,
    DateTimeOffset? FollowUpAt,
    int Priority,
    TaskState State,
    DateTimeOffset? ClosedAt,
    string? ClosedBy,
    IReadOnlyDictionary<string, string> Headers
)
{
    /// <summary>Why the step before did not take what a person had entered, and the task came (back) for it; null mostly.</summary>
    public TaskRefusal? Refusal => TaskRefusal.In(Headers);
}

/// <summary>A user task with what its form needs.</summary>
public sealed record TaskDetail(TaskItem Task, ContextValue Input, ContextValue Variables);

public enum InstanceState
{
    Active,
    Completed,
    Terminated,
}

public sealed record InstanceItem(
    Key Key,
    string ProcessId,
    string ProcessName,
    Key DefinitionKey,
    int Version,
    string? BusinessKey,
    InstanceState State,
    DateTimeOffset StartedAt,
    string? StartedBy,
    DateTimeOffset? EndedAt,
    int OpenIncidents
);

public enum ElementState
{
    Active,
    Completed,
    Terminated,
}

/// <summary>One visit of a token at an element.</summary>
public sealed record ElementVisit(
    Key Key,
    Key ScopeKey,
    string ProcessId,
    string ElementId,
    string ElementType,
    ElementState State,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    bool HasIncident
);

/// <summary>A record of the journal.</summary>
/// <param name="Kind">The command's name, e.g. <c>CompleteUserTask</c>, or <c>Deploy</c>, <c>ChangeRegister</c>.</param>
/// <param name="Command">The command as JSON.</param>
/// <param name="Events">The events as a JSON array.</param>
public sealed record JournalEntry(
    long Sequence,
    Key? InstanceKey,
    DateTimeOffset At,
    string? Actor,
    string Kind,
    string? ElementId,
    Key? DefinitionKey,
    int? DefinitionVersion,
    string? RulePack,
    int? FormVersion,
    string Command,
    string Events,
    string Hash
);

public sealed record IncidentItem(
    Key Key,
    Key? InstanceKey,
    string? ProcessId,
    string? BusinessKey,
    string? ElementId,
    string Type,
    string Message,
    DateTimeOffset RaisedAt,
    DateTimeOffset? ResolvedAt,
    string? ResolvedBy,
    Key? JobKey
);

public sealed record TimerItem(Key Key, Key? InstanceKey, string ProcessId, string? BusinessKey, string ElementId, DateTimeOffset DueAt);

public sealed record SubscriptionItem(
    Key Key,
    Key? InstanceKey,
    string ProcessId,
    string Kind,
    string ElementId,
    string Name,
    string? CorrelationKey
);

public enum JobState
{
    Open,
    Activated,
    Failed,
    Completed,
    Cancelled,
}

public sealed record JobItem(
    Key Key,
    Key InstanceKey,
    string ProcessId,
    Key DefinitionKey,
    string ElementId,
    string Type,
    JobState State,
    int Retries,
    string? Worker,
    DateTimeOffset? Deadline,
    string? ErrorMessage,
    IReadOnlyDictionary<string, string> Headers,
    ContextValue Variables
);

public sealed record Comment(long Id, Key InstanceKey, Key? TaskKey, string Author, DateTimeOffset At, string Text);

/// <summary>What a person typed into a task's form and has not sent yet.</summary>
public sealed record Draft(string Json, DateTimeOffset SavedAt);

/// <summary>A part of a list, and how long the whole list is.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total);

/// <summary>The variables that a scope of an instance has of its own.</summary>
public sealed record ScopeVariables(Key ScopeKey, string ElementId, ContextValue Variables);
