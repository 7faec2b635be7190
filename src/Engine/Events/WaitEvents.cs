using Bases.Engine.Effects;
using Bases.Engine.State;

namespace Bases.Engine.Events;

/// <summary>A timer is set for an event of <paramref name="Key"/>: its own, of its boundary, or of an event sub-process in it.</summary>
public sealed record TimerSet(
    Key TimerKey,
    Key Key,
    string ElementId,
    int Definition,
    DateTimeOffset DueDate,
    int? Remaining,
    string? Cycle
) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        var owner = state.Element(Key);
        var timer = new TimerWait
        {
            Key = TimerKey,
            Owner = owner,
            Node = owner.Definition.Definition.Find(ElementId)!,
            Definition = Definition,
            DueDate = DueDate,
            Remaining = Remaining,
            Cycle = Cycle,
        };
        owner.Waits.Add(timer);
        state.TimerList.Add(timer);
        state.KeyGiven(TimerKey);
    }
}

public sealed record TimerClosed(Key TimerKey, Key Key, bool Fired) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        state.TryGetTimer(TimerKey, out var timer);
        state.TimerList.Remove(TimerKey);
        timer!.Owner.Waits.Remove(timer);
    }
}

/// <summary>An event of <paramref name="Key"/> waits for a message, a signal or a condition.</summary>
public sealed record SubscriptionOpened(
    Key SubscriptionKey,
    Key Key,
    string ElementId,
    int Definition,
    SubscriptionKind Kind,
    string Name,
    string? CorrelationKey
) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        var owner = state.Element(Key);
        var subscription = new Subscription
        {
            Key = SubscriptionKey,
            Owner = owner,
            Node = owner.Definition.Definition.Find(ElementId)!,
            Definition = Definition,
            Kind = Kind,
            Name = Name,
            CorrelationKey = CorrelationKey,
        };
        owner.Waits.Add(subscription);
        state.SubscriptionList.Add(subscription);
        state.KeyGiven(SubscriptionKey);
    }
}

/// <summary>A condition that is waited for became true or false.</summary>
public sealed record ConditionChanged(Key SubscriptionKey, bool Holds) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        state.TryGetSubscription(SubscriptionKey, out var subscription);
        subscription!.Holds = Holds;
    }
}

/// <param name="Triggered">What it waited for came; otherwise it is no longer waited for.</param>
public sealed record SubscriptionClosed(Key SubscriptionKey, Key Key, bool Triggered) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        state.TryGetSubscription(SubscriptionKey, out var subscription);
        state.SubscriptionList.Remove(SubscriptionKey);
        subscription!.Owner.Waits.Remove(subscription);
    }
}

/// <summary>What it waits for came again and it goes on waiting: an event that interrupts nothing.</summary>
public sealed record SubscriptionTriggered(Key SubscriptionKey, Key Key) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        // The subscription stays as it is; what follows is told by other events.
    }
}
