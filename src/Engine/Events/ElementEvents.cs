using Bases.Engine.State;

namespace Bases.Engine.Events;

/// <summary>A root instance begins.</summary>
/// <param name="StartElementId">The start event that was triggered; null for the none start event.</param>
/// <param name="BeginAt">Elements at which tokens appear instead of at a start event.</param>
/// <param name="StartedBy">The name of the message or signal that came to the start element.</param>
public sealed record InstanceStarted(
    Key Key,
    long DefinitionKey,
    string ProcessId,
    string? BusinessKey,
    string? StartElementId = null,
    IReadOnlyList<string>? BeginAt = null,
    string? StartedBy = null
) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        var definition =
            state.Definitions.Find(DefinitionKey)
            ?? throw new InvalidOperationException($"Definition {DefinitionKey} of process {ProcessId} is not deployed.");
        state.Root = new ElementInstance(Key, null, definition, null, ElementRole.Process)
        {
            Beginning = Beginning.Of(StartElementId, StartedBy, BeginAt),
        };
        state.BusinessKey = BusinessKey;
        state.ElementList.Add(state.Root);
        state.KeyGiven(Key);
    }
}

/// <summary>An element of a scope is entered.</summary>
/// <param name="LoopCounter">The round, for an iteration.</param>
/// <param name="Triggered">A catching element that is entered because its trigger came: it does not wait.</param>
/// <param name="CompensatedFor">Who waits for this compensation.</param>
/// <param name="BeginAt">For a sub-process entered by hand: the element in it at which a token appears instead of at its start event.</param>
public sealed record ElementActivating(
    Key Key,
    Key ScopeKey,
    string ElementId,
    ElementRole Role = ElementRole.Element,
    int LoopCounter = 0,
    bool Triggered = false,
    Key? CompensatedFor = null,
    string? BeginAt = null
) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        var scope = state.Element(ScopeKey);
        var node =
            scope.Definition.Definition.Find(ElementId)
            ?? throw new InvalidOperationException($"Process {scope.Definition.ProcessId} has no element {ElementId}.");
        var element = new ElementInstance(Key, scope, scope.Definition, node, Role)
        {
            LoopCounter = LoopCounter,
            Triggered = Triggered,
            CompensatedFor = CompensatedFor,
            Beginning = BeginAt is null ? null : Beginning.Of(null, null, [BeginAt]),
        };
        if (Role == ElementRole.LoopIteration)
        {
            scope.Loop!.Started++;
        }

        scope.ChildList.Add(element);
        state.ElementList.Add(element);
        state.KeyGiven(Key);
    }
}

/// <summary>A call activity begins another process inside this instance.</summary>
/// <param name="CompensatedFor">Who waits for the compensation of a process that had completed and is entered again to be undone.</param>
public sealed record ProcessCalled(Key Key, Key CallActivityKey, long DefinitionKey, string ProcessId, Key? CompensatedFor = null)
    : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        var definition =
            state.Definitions.Find(DefinitionKey)
            ?? throw new InvalidOperationException($"Definition {DefinitionKey} of process {ProcessId} is not deployed.");
        var caller = state.Element(CallActivityKey);
        var process = new ElementInstance(Key, caller, definition, null, ElementRole.Process) { CompensatedFor = CompensatedFor };
        caller.ChildList.Add(process);
        state.ElementList.Add(process);
        state.KeyGiven(Key);
    }
}

public sealed record ElementActivated(Key Key, string ElementId) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        var element = state.Element(Key);
        element.Move(ElementState.Activated);
        element.ListenersDone = 0;
    }
}

public sealed record ElementCompleting(Key Key, string ElementId) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        var element = state.Element(Key);
        element.Move(ElementState.Completing);
        element.ListenersDone = 0;
    }
}

/// <summary>The element has done what it stands for.</summary>
/// <param name="Role">Counts as a completion of the element for <see cref="ElementRole.Element"/>, <see cref="ElementRole.Process"/>, <see cref="ElementRole.LoopIteration"/> and <see cref="ElementRole.CompensationHandler"/>.</param>
public sealed record ElementCompleted(Key Key, string ElementId, ElementRole Role) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        var element = state.Element(Key);
        element.Move(ElementState.Completed);
        if (element.Role == ElementRole.LoopIteration)
        {
            element.Parent!.Loop!.Completed++;
        }

        element.Leave(state);
    }
}

public sealed record ElementTerminating(Key Key, string ElementId) : Execution.Event
{
    internal override void Apply(InstanceState state) => state.Element(Key).Move(ElementState.Terminating);
}

public sealed record ElementTerminated(Key Key, string ElementId, ElementRole Role) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        var element = state.Element(Key);
        element.Move(ElementState.Terminated);
        if (element.Role == ElementRole.LoopIteration && element.Parent!.Loop is { } loop)
        {
            loop.Terminated++;
        }

        element.Leave(state);
    }
}

/// <summary>The root instance is ended before its time, as soon as the listeners of its user tasks are done.</summary>
public sealed record InstanceEnding(Key Key, string? Reason) : Execution.Event
{
    internal override void Apply(InstanceState state) => state.EndingFor = Reason;
}

/// <summary>The root instance has ended.</summary>
/// <param name="Reason">Why it ended before its time, as far as somebody said.</param>
public sealed record InstanceEnded(Key Key, Effects.InstanceEnd End, string? Reason) : Execution.Event
{
    internal override void Apply(InstanceState state) => state.End = End;
}

/// <summary>The first tokens appear in a scope.</summary>
public sealed record ScopeBegun(Key Key) : Execution.Event
{
    internal override void Apply(InstanceState state) => state.Element(Key).Begun = true;
}

/// <summary>An interrupting event sub-process takes over its scope.</summary>
public sealed record ScopeInterrupted(Key ScopeKey, string EventSubProcessId) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        var scope = state.Element(ScopeKey);
        scope.Interrupted = true;
        if (scope.HasTokens)
        {
            scope.Tokens.Clear();
        }
    }
}
