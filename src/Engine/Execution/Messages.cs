using System.Diagnostics.CodeAnalysis;
using Bases.Engine.Effects;
using Bases.Engine.Model;
using Bases.Engine.Model.Events;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>Messages and signals: their names and keys, and sending them.</summary>
internal static class Messages
{
    public static bool TryName(Turn turn, ElementInstance element, Message message, [MaybeNullWhen(false)] out string name) =>
        TryName(turn, element, message.Name, message.Id, "the message name", out name);

    public static bool TryName(Turn turn, ElementInstance element, Signal signal, [MaybeNullWhen(false)] out string name) =>
        TryName(turn, element, signal.Name, signal.Id, "the signal name", out name);

    /// <param name="key">Null for a message without a correlation key.</param>
    public static bool TryKey(Turn turn, ElementInstance element, Message message, out string? key)
    {
        key = null;
        return message.CorrelationKey is null || Texts.TryText(turn, element, message.CorrelationKey, "the correlation key", out key);
    }

    /// <summary>Delivers to one receiver, which the shell finds; what the thrower's input mappings made goes along.</summary>
    /// <returns>False when name or key could not be evaluated; an incident tells.</returns>
    public static bool TryPublish(Turn turn, ElementInstance thrower, Message message)
    {
        if (!TryName(turn, thrower, message, out var name) || !TryKey(turn, thrower, message, out var key))
        {
            return false;
        }

        turn.Emit(new PublishMessage(name, key, thrower.LocalVariables()));
        return true;
    }

    /// <summary>Delivers to everybody who waits now: at once within this instance, and through the shell to the others.</summary>
    public static void Broadcast(Turn turn, ElementInstance thrower, Signal signal)
    {
        if (!TryName(turn, thrower, signal, out var name))
        {
            return;
        }

        var variables = thrower.LocalVariables();
        turn.Emit(new BroadcastSignal(name, variables));
        foreach (var subscription in turn.State.SubscriptionList.Where(s => s.Kind == SubscriptionKind.Signal && s.Name == name).ToArray())
        {
            if (turn.State.TryGetSubscription(subscription.Key, out _))
            {
                Triggers.Fire(turn, subscription, variables);
            }
        }
    }

    private static bool TryName(
        Turn turn,
        ElementInstance element,
        Expression? given,
        string id,
        string what,
        [MaybeNullWhen(false)] out string name
    )
    {
        if (given is not null)
        {
            return Texts.TryText(turn, element, given, what, out name);
        }

        name = id;
        return true;
    }
}
