using Bases.Dmn.Values;
using Bases.Engine.Effects;
using Bases.Engine.Model.Extensions;

namespace Bases.Engine.State;

/// <summary>A state as it is stored; elements are named by their keys and ids.</summary>
internal sealed record SavedInstance(
    int Version,
    Key Key,
    string? BusinessKey,
    InstanceEnd? End,
    int LastLocalKey,
    SavedElement Root,
    IReadOnlyList<SavedElement> Elements,
    IReadOnlyList<SavedJob> Jobs,
    IReadOnlyList<SavedTask> Tasks,
    IReadOnlyList<SavedTimer> Timers,
    IReadOnlyList<SavedSubscription> Subscriptions,
    IReadOnlyList<SavedIncident> Incidents,
    string? EndingFor = null
);

/// <param name="Definition">Only where it differs from that of the scope.</param>
/// <param name="Tokens">Pairs of flow id and count.</param>
internal sealed record SavedElement(
    Key Key,
    Key? Scope,
    long? Definition,
    string? ElementId,
    ElementRole Role,
    ElementState State,
    int LoopCounter,
    ElementProgress Progress,
    int ListenersDone,
    bool Interrupted,
    bool Triggered,
    Key? CompensatedFor,
    bool CompensationStarted,
    bool Begun,
    string? StartElementId,
    IReadOnlyList<string>? BeginAt,
    ContextValue? Variables,
    IReadOnlyList<SavedTokens>? Tokens,
    SavedLoop? Loop,
    IReadOnlyList<Compensable>? Compensables,
    IReadOnlyList<Compensable>? Compensating,
    IReadOnlyList<SavedReset>? ResettingJoins,
    string? StartedBy = null
);

internal sealed record SavedTokens(string Flow, int Count);

internal sealed record SavedReset(string ElementId, IReadOnlyList<string> Flows);

internal sealed record SavedLoop(int? Total, ListValue? Items, int Started, int Completed, int Terminated, ListValue? Outputs);

internal sealed record SavedJob(Key Key, Key Element, JobKind Kind, string Type, int Retries);

internal sealed record SavedTask(
    Key Key,
    Key Element,
    string? FormKey,
    string? Assignee,
    IReadOnlyList<string> CandidateUsers,
    IReadOnlyList<string> CandidateGroups,
    DateTimeOffset? DueDate,
    DateTimeOffset? FollowUpDate,
    int Priority,
    TaskListenerEvent? Changed,
    ContextValue? Completion
);

internal sealed record SavedTimer(
    Key Key,
    Key Owner,
    string ElementId,
    int Definition,
    DateTimeOffset DueDate,
    int? Remaining,
    string? Cycle
);

internal sealed record SavedSubscription(
    Key Key,
    Key Owner,
    string ElementId,
    int Definition,
    SubscriptionKind Kind,
    string Name,
    string? CorrelationKey,
    bool Holds
);

internal sealed record SavedIncident(Key Key, Key Element, string Type, string Message, Key? JobKey);
