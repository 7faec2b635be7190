using Bases.Dmn.Decisions;
using Bases.Dmn.Values;
using Bases.Engine.State;

namespace Bases.Engine.Events;

/// <summary>Variables of one scope are set; others of it stay.</summary>
public sealed record VariablesSet(Key ScopeKey, ContextValue Variables) : Execution.Event
{
    internal override void Apply(InstanceState state) => state.Element(ScopeKey).Variables.Merge(Variables);
}

/// <summary>An activity waits for the data that it needs.</summary>
public sealed record InputAwaited(Key Key, string ElementId) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        state.Element(Key).Progress = ElementProgress.AwaitingInput;
        state.AwaitingInput++;
    }
}

/// <summary>The input of an element is settled: its local variables.</summary>
public sealed record InputMapped(Key Key, ContextValue Variables) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        var element = state.Element(Key);
        element.Variables.Merge(Variables);
        if (element.Progress == ElementProgress.AwaitingInput)
        {
            state.AwaitingInput--;
        }

        element.Progress = ElementProgress.InputMapped;
    }
}

/// <summary>The events on its boundary and of its event sub-processes wait.</summary>
public sealed record EventsSubscribed(Key Key) : Execution.Event
{
    internal override void Apply(InstanceState state) => state.Element(Key).Progress = ElementProgress.Subscribed;
}

/// <summary>The output of an element is settled; the variables themselves are told by <see cref="VariablesSet"/>.</summary>
public sealed record OutputMapped(Key Key) : Execution.Event
{
    internal override void Apply(InstanceState state) => state.Element(Key).Progress = ElementProgress.OutputMapped;
}

/// <summary>A decision was evaluated: kept for the case page.</summary>
public sealed record DecisionEvaluated(Key Key, string ElementId, string DecisionId, Value Result, IReadOnlyList<string> Rules)
    : Execution.Event
{
    /// <summary>Each decision that was evaluated for it, requirements first; null in records from before it was kept.</summary>
    public IReadOnlyList<DecisionTrace>? Trace { get; init; }

    internal override void Apply(InstanceState state)
    {
        // A fact for the record; what follows from it is told by other events.
    }
}
