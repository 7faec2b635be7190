using Bases.Dmn.Values;

namespace Bases.Engine.Effects;

/// <summary>What the shell has to do in the world; it is carried out in the transaction of the step that asked for it.</summary>
public abstract record Effect;

public sealed record OpenUserTask(UserTask Task) : Effect;

/// <summary>People or dates of an open task have changed.</summary>
public sealed record ChangeUserTask(UserTask Task) : Effect;

/// <param name="Completed">False when it was interrupted or cancelled.</param>
public sealed record CloseUserTask(Key TaskKey, bool Completed) : Effect;

/// <summary>A user task as the inbox shows it.</summary>
/// <param name="FormKey">The form's id (<c>zeebe:formDefinition formId</c>).</param>
/// <param name="Input">Local variables of the task after its input mappings.</param>
public sealed record UserTask(
    Key Key,
    Key ProcessInstanceKey,
    string ProcessId,
    string ElementId,
    string Name,
    string? FormKey,
    string? Assignee,
    IReadOnlyList<string> CandidateUsers,
    IReadOnlyList<string> CandidateGroups,
    DateTimeOffset? DueDate,
    DateTimeOffset? FollowUpDate,
    int Priority,
    IReadOnlyDictionary<string, string> Headers,
    ContextValue Input
);

public sealed record ScheduleTimer(Key TimerKey, string ElementId, DateTimeOffset DueDate) : Effect;

public sealed record CancelTimer(Key TimerKey) : Effect;

public enum SubscriptionKind
{
    Message,
    Signal,
    Conditional,
}

/// <param name="CorrelationKey">Null for a signal, and for a message without a key.</param>
public sealed record OpenSubscription(Key SubscriptionKey, SubscriptionKind Kind, string ElementId, string Name, string? CorrelationKey)
    : Effect;

public sealed record CloseSubscription(Key SubscriptionKey) : Effect;

/// <summary>
/// Invokes the activity of this type, or leaves the job to a worker; the answer comes back as
/// <see cref="Commands.CompleteJob"/>, <see cref="Commands.FailJob"/> or <see cref="Commands.ThrowError"/>.
/// </summary>
public sealed record OpenJob(
    Key JobKey,
    string Type,
    string ProcessId,
    string ElementId,
    int Retries,
    IReadOnlyDictionary<string, string> Headers,
    ContextValue Variables
) : Effect;

/// <summary>The work failed and is to be tried again, not before this instant.</summary>
public sealed record RetryJob(Key JobKey, int Retries, DateTimeOffset NotBefore) : Effect;

public sealed record CloseJob(Key JobKey, bool Completed) : Effect;

/// <summary>A throw event, end event or send task delivers a message: to one receiver, or a message start event, or nobody.</summary>
public sealed record PublishMessage(string Name, string? CorrelationKey, ContextValue Variables) : Effect;

/// <summary>
/// Goes to everybody in other instances who waits for it now, and to signal start events. Who waits in this instance has
/// had it already, at the moment when it was thrown.
/// </summary>
public sealed record BroadcastSignal(string Name, ContextValue Variables) : Effect;

/// <summary>A process goes on under another version; what waits in it has the elements that the state names now.</summary>
/// <param name="ProcessKey">The root instance, or a called process in it.</param>
public sealed record MigrateProcess(Key ProcessKey, long DefinitionKey) : Effect;

public sealed record RaiseIncident(Key IncidentKey, string ElementId, string Type, string Message) : Effect;

public sealed record CloseIncident(Key IncidentKey) : Effect;

public enum InstanceEnd
{
    Completed,
    Terminated,
}

/// <summary>The root instance has ended; nothing of it waits any more.</summary>
public sealed record EndInstance(Key InstanceKey, InstanceEnd End) : Effect;
