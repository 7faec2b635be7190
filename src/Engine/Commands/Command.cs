using Bases.Dmn.Values;

namespace Bases.Engine.Commands;

/// <summary>What somebody wants of an instance. Handled whole, or rejected with a reason and nothing changed.</summary>
public abstract record Command;

/// <summary>Starts a new root instance at its none start event, or at <paramref name="StartElementId"/> (message, signal or timer start).</summary>
/// <param name="DefinitionKey">The version to run; null takes the latest.</param>
public sealed record StartProcess(
    Key InstanceKey,
    string ProcessId,
    string? BusinessKey,
    ContextValue Variables,
    string? StartElementId = null,
    long? DefinitionKey = null) : Command;

public sealed record CompleteUserTask(Key TaskKey, ContextValue Variables) : Command;

/// <summary>Changes the people or dates of an open task; what is null stays as it is.</summary>
public sealed record UpdateUserTask(
    Key TaskKey,
    string? Assignee = null,
    bool Unassign = false,
    IReadOnlyList<string>? CandidateUsers = null,
    IReadOnlyList<string>? CandidateGroups = null,
    DateTimeOffset? DueDate = null,
    DateTimeOffset? FollowUpDate = null,
    int? Priority = null) : Command;

/// <summary>The work behind a job element was done.</summary>
public sealed record CompleteJob(Key JobKey, ContextValue Variables) : Command;

/// <summary>The work failed; with no retries left an incident is raised.</summary>
public sealed record FailJob(Key JobKey, int Retries, string Message, TimeSpan? BackOff = null) : Command;

/// <summary>A job or a user task throws a BPMN error.</summary>
public sealed record ThrowError(Key JobOrTaskKey, string Code, string? Message, ContextValue Variables) : Command;

public sealed record FireTimer(Key TimerKey) : Command;

/// <summary>Delivers a message to one subscription that the shell has chosen.</summary>
public sealed record CorrelateMessage(Key SubscriptionKey, ContextValue Variables) : Command;

/// <summary>Delivers a signal to one subscription of this instance.</summary>
public sealed record DeliverSignal(Key SubscriptionKey, ContextValue Variables) : Command;

/// <summary>Releases a waiting receive task that has no message.</summary>
public sealed record TriggerElement(Key ElementInstanceKey, ContextValue Variables) : Command;

/// <summary>Sets variables of a scope; of the process when no scope is named.</summary>
public sealed record SetVariables(Key? ScopeKey, ContextValue Variables) : Command;

public sealed record ResolveIncident(Key IncidentKey, ContextValue Variables) : Command;

public sealed record CancelInstance(string? Reason) : Command;
