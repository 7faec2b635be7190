using Bases.Engine;
using Bases.Engine.Commands;
using Bases.Engine.Effects;
using Bases.Engine.Execution;
using Bases.Infrastructure.Faults;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Writing;

namespace Bases.Infrastructure.Runtime;

/// <summary>
/// Finds who gets a message or signal: a message goes to the oldest waiting subscription with this name and key, or else
/// starts a process; a signal, and a message that is sent to all, goes to everybody.
/// </summary>
internal sealed class Correlation(Steps steps)
{
    private const string Columns = "SELECT key, instance_key, definition_key, element_id FROM subscriptions WHERE kind = @0 AND name = @1";

    /// <summary>A message that a step has sent.</summary>
    public void Deliver(WriteSession session, QueuedMessage message)
    {
        if (message is { Target: null } and ({ Signal: true } or { Everyone: true }))
        {
            foreach (var receiver in Everybody(session, message))
            {
                session.Messages.Add(message with { Target = receiver.Subscription });
            }
        }
        else if ((message.Target is { } target ? Waiting(session, target) : One(session, message)) is { } receiver)
        {
            Deliver(session, message, receiver);
        }

        if (message.Row is { } row)
        {
            session.Sql.Run("DELETE FROM messages WHERE id = @0", row);
        }

        FaultPoint.Hit("after-message");
    }

    /// <returns>The instance that received or was started by a message; null when nobody waits.</returns>
    public Key? Publish(WriteSession session, QueuedMessage message) =>
        One(session, message) is { } receiver ? Deliver(session, message, receiver) : null;

    /// <returns>All instances that received or were started by a signal.</returns>
    public IReadOnlyList<Key> Broadcast(WriteSession session, QueuedMessage signal)
    {
        var reached = new List<Key>();
        foreach (var receiver in Everybody(session, signal))
        {
            // What the signal led to elsewhere may have closed this one.
            if (Waiting(session, receiver.Subscription) is not null)
            {
                reached.Add(Deliver(session, signal, receiver));
            }
        }

        return [.. reached.Distinct()];
    }

    private static Receiver? One(WriteSession session, QueuedMessage message) =>
        session.Sql.First(
            Columns + " AND instance_key IS NOT NULL AND coalesce(correlation_key, '') = @2 ORDER BY opened_at, key LIMIT 1",
            Read,
            (int)SubscriptionKind.Message,
            message.Name,
            message.CorrelationKey ?? ""
        )
        ?? session.Sql.First(
            Columns + " AND instance_key IS NULL ORDER BY opened_at, key LIMIT 1",
            Read,
            (int)SubscriptionKind.Message,
            message.Name
        );

    private static List<Receiver> Everybody(WriteSession session, QueuedMessage message) =>
        message.Signal
            ? session.Sql.Query(
                Columns + " AND (instance_key IS NULL OR instance_key <> @2) ORDER BY opened_at, key",
                Read,
                (int)SubscriptionKind.Signal,
                message.Name,
                message.Origin?.Value ?? 0
            )
            : session.Sql.Query(
                Columns + " AND instance_key <> @2 AND correlation_key = @3 ORDER BY opened_at, key",
                Read,
                (int)SubscriptionKind.Message,
                message.Name,
                message.Origin?.Value ?? 0,
                message.CorrelationKey
            );

    private static Receiver? Waiting(WriteSession session, Key subscription) =>
        session.Sql.First(
            "SELECT key, instance_key, definition_key, element_id FROM subscriptions WHERE key = @0",
            Read,
            subscription.Value
        );

    private Key Deliver(WriteSession session, QueuedMessage message, Receiver receiver)
    {
        if (receiver.Instance is not { } instance)
        {
            var started = steps.Start(
                session,
                receiver.Definition,
                message.CorrelationKey,
                message.Variables,
                message.Actor,
                receiver.ElementId,
                startedBy: message.Name
            );
            return started.Value?.InstanceKey ?? throw Refused(message, started.Rejection!);
        }

        Command command = message.Signal
            ? new DeliverSignal(receiver.Subscription, message.Variables)
            : new CorrelateMessage(receiver.Subscription, message.Variables);
        return steps.Execute(session, instance, command, message.Actor) is { } rejection ? throw Refused(message, rejection) : instance;
    }

    private static InvalidOperationException Refused(QueuedMessage message, Rejection rejection) =>
        new($"The receiver of '{message.Name}' ({message.CorrelationKey}) refused it: {rejection.Message}");

    private static Receiver Read(System.Data.Common.DbDataReader row) => new(row.Key(0), row.OptionalKey(1), row.Key(2), row.GetString(3));

    private sealed record Receiver(Key Subscription, Key? Instance, Key Definition, string ElementId);
}
