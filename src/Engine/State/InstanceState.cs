using System.Diagnostics.CodeAnalysis;
using Bases.Engine.Definitions;
using Bases.Engine.Effects;

namespace Bases.Engine.State;

/// <summary>
/// A root instance and everything in it, called processes included. Only events change it; readers outside the
/// engine look. Lists are oldest first.
/// </summary>
public sealed class InstanceState(IDefinitions definitions)
{
    /// <summary>The root instance's key; 0 before the first event.</summary>
    public Key Key => Root?.Key ?? default;

    /// <summary>The root process. Its variables stay readable after the end. Null before the first event.</summary>
    public ElementInstance? Root { get; internal set; }

    public string? BusinessKey { get; internal set; }

    /// <summary>Why it is being ended, while listeners of its user tasks are still at work.</summary>
    internal string? EndingFor { get; set; }

    /// <summary>How the instance ended; null while it runs.</summary>
    public InstanceEnd? End { get; internal set; }

    public bool IsRunning => Root is not null && End is null;

    /// <summary>Every active element instance, the root and called processes among them.</summary>
    public IReadOnlyList<ElementInstance> Elements => ElementList;

    public IReadOnlyList<Job> Jobs => JobList;

    public IReadOnlyList<OpenTask> Tasks => TaskList;

    public IReadOnlyList<TimerWait> Timers => TimerList;

    public IReadOnlyList<Subscription> Subscriptions => SubscriptionList;

    public IReadOnlyList<Incident> Incidents => IncidentList;

    internal IDefinitions Definitions { get; } = definitions;

    internal KeyedList<ElementInstance> ElementList { get; } = new();

    internal KeyedList<Job> JobList { get; } = new();

    internal KeyedList<OpenTask> TaskList { get; } = new();

    internal KeyedList<TimerWait> TimerList { get; } = new();

    internal KeyedList<Subscription> SubscriptionList { get; } = new();

    internal KeyedList<Incident> IncidentList { get; } = new();

    /// <summary>How many activities wait for data.</summary>
    internal int AwaitingInput { get; set; }

    /// <summary>The last local key that was given out.</summary>
    internal int LastLocalKey { get; set; }

    public bool TryGetElement(Key key, [MaybeNullWhen(false)] out ElementInstance element) => ElementList.TryGet(key, out element);

    public bool TryGetJob(Key key, [MaybeNullWhen(false)] out Job job) => JobList.TryGet(key, out job);

    public bool TryGetTask(Key key, [MaybeNullWhen(false)] out OpenTask task) => TaskList.TryGet(key, out task);

    public bool TryGetTimer(Key key, [MaybeNullWhen(false)] out TimerWait timer) => TimerList.TryGet(key, out timer);

    public bool TryGetSubscription(Key key, [MaybeNullWhen(false)] out Subscription subscription) =>
        SubscriptionList.TryGet(key, out subscription);

    public bool TryGetIncident(Key key, [MaybeNullWhen(false)] out Incident incident) => IncidentList.TryGet(key, out incident);

    internal ElementInstance Element(Key key) =>
        ElementList.TryGet(key, out var element)
            ? element
            : throw new InvalidOperationException($"An event names element instance {key}, which is not active.");

    internal void KeyGiven(Key key)
    {
        if (key.Local > LastLocalKey)
        {
            LastLocalKey = key.Local;
        }
    }
}
