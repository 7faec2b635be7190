using Bases.Dmn.Values;
using Bases.Engine.Effects;
using Bases.Engine.Events;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Timers;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>Timers and subscriptions: opening all that an element waits for, or none with an incident; closing them.</summary>
internal static class Waits
{
    /// <summary>Opens the events on the boundary of an activity and those of the event sub-processes in a scope.</summary>
    /// <returns>False when one could not be opened; an incident tells.</returns>
    public static bool TryOpenAround(Turn turn, ElementInstance element)
    {
        List<Draft>? drafts = null;
        foreach (var node in Around(element))
        {
            if (!TryDraft(turn, element, node, drafts ??= []))
            {
                return false;
            }
        }

        if (drafts is { Count: > 0 })
        {
            Open(turn, element, drafts);
            turn.Emit(new EventsSubscribed(element.Key));
        }

        return true;
    }

    /// <summary>After a migration: opens those around an element that do not wait yet.</summary>
    /// <returns>False when one could not be opened; an incident tells.</returns>
    public static bool TryOpenMissing(Turn turn, ElementInstance element)
    {
        if (element.Interrupted || element.State != ElementState.Activated)
        {
            return true;
        }

        var drafts = new List<Draft>();
        foreach (var node in Around(element))
        {
            if (!IsOpen(element, node) && !TryDraft(turn, element, node, drafts))
            {
                return false;
            }
        }

        Open(turn, element, drafts);
        return true;
    }

    /// <summary>Opens what a catching element itself waits for.</summary>
    /// <returns>False when it could not be opened; an incident tells.</returns>
    public static bool TryOpen(Turn turn, ElementInstance owner, params IEnumerable<FlowNode> nodes)
    {
        var drafts = new List<Draft>(2);
        foreach (var node in nodes)
        {
            // What waits already goes on waiting: an incident may have held the element after that.
            if (!IsOpen(owner, node) && !TryDraft(turn, owner, node, drafts))
            {
                return false;
            }
        }

        Open(turn, owner, drafts);
        Conditions.AskFirst(turn, owner);
        return true;
    }

    public static void CloseAll(Turn turn, ElementInstance owner)
    {
        if (owner.HasWaits)
        {
            CloseWhere(turn, owner, static _ => true);
        }
    }

    public static void CloseWhere(Turn turn, ElementInstance owner, Predicate<EventWait> which)
    {
        for (var i = owner.HasWaits ? owner.Waits.Count - 1 : -1; i >= 0; i--)
        {
            if (which(owner.Waits[i]))
            {
                Close(turn, owner.Waits[i], false);
            }
        }
    }

    /// <param name="triggered">What was waited for came.</param>
    public static void Close(Turn turn, EventWait wait, bool triggered)
    {
        if (wait is TimerWait)
        {
            turn.Emit(new TimerClosed(wait.Key, wait.Owner.Key, triggered));
            turn.Emit(new CancelTimer(wait.Key));
        }
        else
        {
            turn.Emit(new SubscriptionClosed(wait.Key, wait.Owner.Key, triggered));
            turn.Emit(new CloseSubscription(wait.Key));
        }
    }

    /// <summary>Sets a cycle that has fired again; it is counted from when it was due, not from when somebody came round to it.</summary>
    public static void SetAgain(Turn turn, TimerWait fired)
    {
        if (
            fired.Cycle is { } cycle
            && TimerSchedule.Parse(TimerType.Cycle, cycle)?.After(new TimerOccurrence(fired.DueDate, fired.Remaining)) is { } next
        )
        {
            SetTimer(turn, fired.Owner, fired.Node, fired.Definition, next, cycle);
        }
    }

    /// <summary>Another instant for a timer that waits: a timer of its own takes its place.</summary>
    public static void SetTo(Turn turn, TimerWait timer, DateTimeOffset due)
    {
        Close(turn, timer, triggered: false);
        SetTimer(turn, timer.Owner, timer.Node, timer.Definition, new TimerOccurrence(due, timer.Remaining), timer.Cycle);
    }

    private static void SetTimer(Turn turn, ElementInstance owner, FlowNode node, int definition, TimerOccurrence occurrence, string? cycle)
    {
        var key = turn.NextKey();
        turn.Emit(new TimerSet(key, owner.Key, node.Id, definition, occurrence.Due, occurrence.Remaining, cycle));
        turn.Emit(new ScheduleTimer(key, node.Id, occurrence.Due));
    }

    private static bool IsOpen(ElementInstance owner, FlowNode node) => owner.HasWaits && owner.Waits.Exists(wait => wait.Node == node);

    private static IEnumerable<FlowNode> Around(ElementInstance element)
    {
        var boundary =
            element.Role is ElementRole.Element or ElementRole.LoopBody && element.Node is Activity activity ? activity.BoundaryEvents : [];
        var starts = !element.IsUndone && element.Content is { } content ? content.EventSubProcesses : [];
        return boundary.IsEmpty && starts.IsEmpty
            ? []
            : boundary.Concat<FlowNode>(starts.Select(eventSubProcess => eventSubProcess.StartEvent));
    }

    private static void Open(Turn turn, ElementInstance owner, List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Timer is { } timer)
            {
                SetTimer(turn, owner, draft.Node, draft.Definition, timer, draft.Cycle);
                continue;
            }

            var key = turn.NextKey();
            turn.Emit(
                new SubscriptionOpened(key, owner.Key, draft.Node.Id, draft.Definition, draft.Kind, draft.Name, draft.CorrelationKey)
            );
            turn.Emit(new OpenSubscription(key, draft.Kind, draft.Node.Id, draft.Name, draft.CorrelationKey));
        }
    }

    private static bool TryDraft(Turn turn, ElementInstance owner, FlowNode node, List<Draft> drafts)
    {
        if (node is ReceiveTask task)
        {
            return task.Message is null || TryMessage(turn, owner, node, 0, task.Message, drafts);
        }

        var definitions = ((CatchEvent)node).Definitions;
        for (var i = 0; i < definitions.Length; i++)
        {
            var done = definitions[i] switch
            {
                TimerEventDefinition timer => TryTimer(turn, owner, node, i, timer, drafts),
                MessageEventDefinition message => TryMessage(turn, owner, node, i, message.Message!, drafts),
                SignalEventDefinition signal => TrySignal(turn, owner, node, i, signal.Signal, drafts),
                ConditionalEventDefinition => Add(drafts, new Draft(node, i, SubscriptionKind.Conditional, "", null)),

                // Errors, escalations, compensation and cancellation are looked for when they are thrown.
                _ => true,
            };
            if (!done)
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryTimer(
        Turn turn,
        ElementInstance owner,
        FlowNode node,
        int index,
        TimerEventDefinition definition,
        List<Draft> drafts
    )
    {
        var value = definition.Time.Evaluate(owner, turn.Environment);
        var schedule = value is ListValue or ContextValue ? null : TimerSchedule.Of(definition.Type, value);
        if (schedule?.First(turn.Now) is { } first)
        {
            var cycle = definition.Type == TimerType.Cycle ? value.ToString() : null;
            return Add(drafts, new Draft(node, index, SubscriptionKind.Message, "", null, first, cycle));
        }

        var expected = definition.Type switch
        {
            TimerType.Date => "a date and time",
            TimerType.Duration => "a duration",
            _ => "a repeating interval or a cron expression with a firing to come",
        };
        Incidents.Raise(
            turn,
            owner,
            IncidentTypes.ExtractValueError,
            $"Expected the timer '{definition.Time}' of '{node.Id}' to be {expected}, but it is {(Texts.Of(value) is { } text ? $"'{text}'" : Texts.Describe(value))}."
        );
        return false;
    }

    private static bool TryMessage(Turn turn, ElementInstance owner, FlowNode node, int index, Message message, List<Draft> drafts)
    {
        string? key = null;
        return Messages.TryName(turn, owner, message, out var name)
            && Messages.TryKey(turn, owner, message, out key)
            && Add(drafts, new Draft(node, index, SubscriptionKind.Message, name, key));
    }

    private static bool TrySignal(Turn turn, ElementInstance owner, FlowNode node, int index, Signal signal, List<Draft> drafts) =>
        Messages.TryName(turn, owner, signal, out var name) && Add(drafts, new Draft(node, index, SubscriptionKind.Signal, name, null));

    private static bool Add(List<Draft> drafts, Draft draft)
    {
        drafts.Add(draft);
        return true;
    }

    private sealed record Draft(
        FlowNode Node,
        int Definition,
        SubscriptionKind Kind,
        string Name,
        string? CorrelationKey,
        TimerOccurrence? Timer = null,
        string? Cycle = null
    );
}
