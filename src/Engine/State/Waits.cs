using Bases.Engine.Effects;
using Bases.Engine.Model;

namespace Bases.Engine.State;

/// <summary>Something that an element instance waits for, and where the token goes when it comes.</summary>
public abstract class EventWait : IKeyed
{
    public required Key Key { get; init; }

    /// <summary>What it belongs to and ends with: the catching element, the activity with the boundary, the scope with the event sub-process, the event-based gateway.</summary>
    public required ElementInstance Owner { get; init; }

    /// <summary>The catching element.</summary>
    public required FlowNode Node { get; set; }

    /// <summary>Which of the element's event definitions.</summary>
    public required int Definition { get; init; }

    public string ElementId => Node.Id;
}

/// <summary>A timer that is set.</summary>
public sealed class TimerWait : EventWait
{
    public required DateTimeOffset DueDate { get; init; }

    /// <summary>Firings left after this one; null for no end.</summary>
    public required int? Remaining { get; init; }

    /// <summary>The cycle by which it is set again; null for a timer that fires once.</summary>
    public required string? Cycle { get; init; }
}

/// <summary>An open subscription.</summary>
public sealed class Subscription : EventWait
{
    public required SubscriptionKind Kind { get; init; }

    /// <summary>Name of the message or signal; empty for a condition.</summary>
    public required string Name { get; init; }

    public required string? CorrelationKey { get; init; }

    /// <summary>For a condition: it held when it was last asked, so that it triggers when it becomes true and not while it stays so.</summary>
    public bool Holds { get; internal set; }
}
