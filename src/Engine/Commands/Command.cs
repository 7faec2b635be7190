using Bases.Dmn.Values;

namespace Bases.Engine.Commands;

/// <summary>What somebody wants of an instance. Handled whole, or rejected with a reason and nothing changed.</summary>
public abstract record Command;

/// <summary>Starts a new root instance at its none start event, or at <paramref name="StartElementId"/> (message, signal or timer start).</summary>
/// <param name="DefinitionKey">The version to run; null takes the latest.</param>
/// <param name="StartedBy">The name of the message or signal that came to the start element; null for a timer or condition.</param>
/// <param name="BeginAt">Elements at which tokens appear instead of at a start event: a case that is taken over, or started again where it once stood.</param>
public sealed record StartProcess(
    Key InstanceKey,
    string ProcessId,
    string? BusinessKey,
    ContextValue Variables,
    string? StartElementId = null,
    long? DefinitionKey = null,
    IReadOnlyList<string>? BeginAt = null,
    string? StartedBy = null
) : Command;

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
    int? Priority = null
) : Command;

/// <summary>The work behind a job element was done.</summary>
public sealed record CompleteJob(Key JobKey, ContextValue Variables) : Command;

/// <summary>The work failed; with no retries left an incident is raised.</summary>
public sealed record FailJob(Key JobKey, int Retries, string Message, TimeSpan? BackOff = null) : Command;

/// <summary>A job or a user task throws a BPMN error.</summary>
public sealed record ThrowError(Key JobOrTaskKey, string Code, string? Message, ContextValue Variables) : Command;

public sealed record FireTimer(Key TimerKey) : Command;

/// <summary>Sets a timer that fires once to another instant: what its date was counted on, the working calendar, has changed.</summary>
public sealed record RescheduleTimer(Key TimerKey, DateTimeOffset DueDate) : Command;

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

/// <summary>Moves tokens by hand: elements are entered first, then instances are ended; what is left empty by that ends too.</summary>
/// <param name="Reason">Why, for the journal.</param>
public sealed record ModifyInstance(IReadOnlyList<Activation> Activate, IReadOnlyList<Key> Terminate, string? Reason = null) : Command;

/// <summary>An element to enter. Sub-processes around it that are not active are entered as well, without their start events.</summary>
/// <param name="Variables">Set from the scope of the element outwards.</param>
/// <param name="AncestorKey">Which of several active scopes is meant.</param>
public sealed record Activation(string ElementId, ContextValue Variables, Key? AncestorKey = null);

/// <summary>Pins an instance to another version of its process. The plan is checked first, as a whole.</summary>
/// <param name="Mapping">Element of the present version → element of the target; elements that keep their id need no entry.</param>
/// <param name="ProcessKey">A called process in the instance; null for the root.</param>
/// <param name="Reason">Why, for the journal.</param>
public sealed record MigrateInstance(
    long TargetDefinitionKey,
    IReadOnlyDictionary<string, string> Mapping,
    Key? ProcessKey = null,
    string? Reason = null
) : Command;
