using Bases.Engine.Effects;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Writing;

namespace Bases.Infrastructure.Runtime;

/// <summary>Messages that were published with a time to live before anybody waited for them.</summary>
internal static class WaitingMessages
{
    /// <summary>A subscription was opened: the oldest message for it, if one waits, goes out when the step is done.</summary>
    public static void Opened(WriteSession session, OpenSubscription subscription)
    {
        if (!session.Messages.SomeWait || subscription.Kind != SubscriptionKind.Message)
        {
            return;
        }

        var waiting = session.Sql.First(
            "SELECT id, variables, actor FROM messages WHERE name = @0 AND coalesce(correlation_key, '') = @1 AND deliverable = 0 AND expires_at > @2 ORDER BY id LIMIT 1",
            row => new
            {
                Id = row.GetInt64(0),
                Variables = row.GetString(1),
                Actor = row.OptionalText(2),
            },
            subscription.Name,
            subscription.CorrelationKey ?? "",
            session.Now.ToStored()
        );
        if (waiting is not null)
        {
            // It must not go to a second subscription that is opened before it is delivered.
            session.Sql.Run("UPDATE messages SET deliverable = 1 WHERE id = @0", waiting.Id);
            session.Messages.Add(
                new QueuedMessage(
                    subscription.Name,
                    subscription.CorrelationKey,
                    VariablesText.Read(waiting.Variables),
                    waiting.Actor,
                    Row: waiting.Id
                )
            );
        }
    }
}
