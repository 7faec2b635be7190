using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Engine.Effects;
using Bases.Engine.Execution;
using Bases.Engine.Model.Activities;
using Bases.Engine.State;

namespace Bases.Engine.Handlers;

internal sealed class FireTimerHandler : CommandHandler<FireTimer>
{
    protected override Rejection? Handle(Turn turn, FireTimer command)
    {
        if (!turn.State.TryGetTimer(command.TimerKey, out var timer))
        {
            return Expected.Found("fire a timer", "timer", command.TimerKey);
        }

        if (timer.DueDate > turn.Now)
        {
            return Expected.State($"fire the timer of '{timer.ElementId}'", $"it is not due before {timer.DueDate:yyyy-MM-dd'T'HH:mm:ssK}");
        }

        if (WaitHandling.NotReady(timer) is { } rejection)
        {
            return rejection;
        }

        Triggers.Fire(turn, timer, ContextValue.Empty);
        return null;
    }
}

internal sealed class RescheduleTimerHandler : CommandHandler<RescheduleTimer>
{
    protected override Rejection? Handle(Turn turn, RescheduleTimer command)
    {
        if (!turn.State.TryGetTimer(command.TimerKey, out var timer))
        {
            return Expected.Found("reschedule a timer", "timer", command.TimerKey);
        }

        if (timer.Cycle is not null)
        {
            return Expected.State($"reschedule the timer of '{timer.ElementId}'", "it repeats");
        }

        Waits.SetTo(turn, timer, command.DueDate);
        return null;
    }
}

internal sealed class CorrelateMessageHandler : CommandHandler<CorrelateMessage>
{
    protected override Rejection? Handle(Turn turn, CorrelateMessage command) =>
        WaitHandling.Deliver(turn, command.SubscriptionKey, SubscriptionKind.Message, "correlate a message", command.Variables);
}

internal sealed class DeliverSignalHandler : CommandHandler<DeliverSignal>
{
    protected override Rejection? Handle(Turn turn, DeliverSignal command) =>
        WaitHandling.Deliver(turn, command.SubscriptionKey, SubscriptionKind.Signal, "deliver a signal", command.Variables);
}

internal sealed class TriggerElementHandler : CommandHandler<TriggerElement>
{
    protected override Rejection? Handle(Turn turn, TriggerElement command)
    {
        if (!turn.State.TryGetElement(command.ElementInstanceKey, out var element))
        {
            return Expected.Found("trigger an element instance", "element instance", command.ElementInstanceKey);
        }

        if (element is not { Node: ReceiveTask { Message: null }, State: ElementState.Activated, Role: not ElementRole.LoopBody })
        {
            return Expected.State($"trigger '{element.ElementId}'", "it is not a receive task without a message that waits");
        }

        Elements.Complete(turn, element, command.Variables);
        return null;
    }
}

/// <summary>What timers, messages and signals have in common when they come.</summary>
internal static class WaitHandling
{
    public static Rejection? Deliver(Turn turn, Key key, SubscriptionKind kind, string to, ContextValue variables)
    {
        if (!turn.State.TryGetSubscription(key, out var subscription) || subscription.Kind != kind)
        {
            return Expected.Found($"{to} to a subscription", "subscription", key);
        }

        if (NotReady(subscription) is { } rejection)
        {
            return rejection;
        }

        Triggers.Fire(turn, subscription, variables);
        return null;
    }

    /// <summary>An activity that an incident or a listener holds in mid-air can be left by its boundary, but not go on.</summary>
    public static Rejection? NotReady(EventWait wait) =>
        ReferenceEquals(wait.Owner.Node, wait.Node) && wait.Owner.State != ElementState.Activated
            ? Expected.State($"trigger '{wait.ElementId}'", "it is being completed already")
            : null;
}
