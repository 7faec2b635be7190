using Bases.Engine.State;

namespace Bases.Engine.Events;

/// <summary>Something completed that can be compensated.</summary>
public sealed record CompensableRecorded(Key ScopeKey, Compensable Entry) : Execution.Event
{
    internal override void Apply(InstanceState state) => (state.Element(ScopeKey).Compensables ??= []).Add(Entry);
}

/// <summary>
/// A throw event, a cancel end event or a sub-process entered again takes over what is to be compensated, the latest last.
/// Several scopes are taken over from the inner to the outer one, whose activities completed earlier.
/// </summary>
/// <param name="ScopeKey">From whose record the entries are taken.</param>
public sealed record CompensationBegun(Key Key, Key ScopeKey, IReadOnlyList<Compensable> Entries) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        var log = state.Element(ScopeKey).Compensables;
        foreach (var entry in Entries)
        {
            log?.RemoveAll(recorded => recorded.Key == entry.Key);
        }

        var thrower = state.Element(Key);
        (thrower.Compensating ??= []).InsertRange(0, Entries);
        thrower.CompensationStarted = true;
    }
}

/// <summary>The compensation of one activity begins.</summary>
public sealed record CompensationTaken(Key Key, Key Entry) : Execution.Event
{
    internal override void Apply(InstanceState state) => state.Element(Key).Compensating!.RemoveAll(pending => pending.Key == Entry);
}

/// <summary>A sub-process is entered again with what had completed in it.</summary>
public sealed record CompensationScopeOpened(Key Key, Compensable Entry) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        var scope = state.Element(Key);
        scope.Variables.Merge(Entry.Variables);
        scope.Compensables = [.. Entry.Inner];
    }
}
