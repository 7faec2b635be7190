using Bases.Engine.State;

namespace Bases.Engine.Events;

/// <summary>A token passes a sequence flow.</summary>
/// <param name="Held">It waits at the flow's target for others.</param>
public sealed record SequenceFlowTaken(Key ScopeKey, string FlowId, int FlowIndex, bool Held) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        if (Held)
        {
            state.Element(ScopeKey).Tokens.Add(FlowIndex);
        }
    }
}

/// <summary>A join or an activity with a start quantity takes the tokens that it waited for.</summary>
public sealed record TokensConsumed(Key ScopeKey, string ElementId, IReadOnlyList<int> Flows) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        var tokens = state.Element(ScopeKey).Tokens;
        foreach (var flow in Flows)
        {
            tokens.Take(flow);
        }
    }
}

/// <summary>All tokens that wait at joins of a scope are gone: a terminate end event was reached.</summary>
public sealed record TokensDiscarded(Key ScopeKey) : Execution.Event
{
    internal override void Apply(InstanceState state) => state.Element(ScopeKey).Tokens.Clear();
}

/// <summary>A complex gateway fired and waits for the rest of its tokens.</summary>
public sealed record ComplexJoinFired(Key ScopeKey, string ElementId, IReadOnlyList<int> Flows) : Execution.Event
{
    internal override void Apply(InstanceState state) =>
        (state.Element(ScopeKey).ResettingJoins ??= new(StringComparer.Ordinal))[ElementId] = [.. Flows];
}

/// <summary>The rest of the tokens has come to a complex gateway, or cannot come any more.</summary>
public sealed record ComplexJoinReset(Key ScopeKey, string ElementId, IReadOnlyList<int> Rest) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        var scope = state.Element(ScopeKey);
        scope.ResettingJoins!.Remove(ElementId);
        foreach (var flow in Rest)
        {
            scope.Tokens.Take(flow);
        }
    }
}
