using System.Diagnostics.CodeAnalysis;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Writing;

namespace Bases.Infrastructure.Runtime;

/// <summary>
/// Messages that commands of this batch have sent. They are delivered in the same transaction, each under a savepoint of
/// its own, so that sender and receiver are committed together; only one whose receiver failed becomes a row.
/// </summary>
internal sealed class MessageQueue : IParticipant
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);
    private readonly List<QueuedMessage> messages = [];
    private int marked;

    /// <summary>Rows may wait for a receiver; most of the time there are none, and nobody has to look.</summary>
    public bool SomeWait { get; private set; }

    /// <summary>Forgets messages whose time is over.</summary>
    public void Clean(Statements sql, DateTimeOffset now)
    {
        sql.Run("DELETE FROM messages WHERE deliverable = 0 AND expires_at <= @0", now.ToStored());
        SomeWait = sql.First("SELECT count(*) FROM messages WHERE deliverable = 0", row => row.GetInt64(0)) > 0;
    }

    public void Add(QueuedMessage message) => messages.Add(message);

    public bool TryTake([MaybeNullWhen(false)] out QueuedMessage message)
    {
        if (messages.Count == 0)
        {
            message = null;
            return false;
        }

        message = messages[0];
        messages.RemoveAt(0);
        return true;
    }

    /// <summary>Keeps a message for a receiver that may come.</summary>
    /// <returns>False when the same message waits already.</returns>
    public bool Keep(WriteSession session, QueuedMessage message, TimeSpan timeToLive, string? messageId)
    {
        if (
            messageId is not null
            && session.Sql.First(
                "SELECT 1 FROM messages WHERE name = @0 AND coalesce(correlation_key, '') = @1 AND message_id = @2 AND expires_at > @3",
                row => row.GetInt32(0),
                message.Name,
                message.CorrelationKey ?? "",
                messageId,
                session.Now.ToStored()
            ) == 1
        )
        {
            return false;
        }

        Insert(session, message, session.Now + timeToLive, deliverable: false, messageId, null);
        SomeWait = true;
        return true;
    }

    public static void KeepForRetry(WriteSession session, QueuedMessage message, string error)
    {
        if (message.Row is null)
        {
            Insert(session, message, DateTimeOffset.MaxValue, deliverable: true, null, error);
            return;
        }

        session.Sql.Run(
            "UPDATE messages SET attempts = attempts + 1, next_attempt_at = @1, deliverable = 1, last_error = @2 WHERE id = @0",
            message.Row,
            (session.Now + RetryAfter).ToStored(),
            error
        );
    }

    public void Mark() => marked = messages.Count;

    public void Undo() => messages.RemoveRange(Math.Min(marked, messages.Count), Math.Max(messages.Count - marked, 0));

    public void Committed()
    {
        // All were delivered or kept before the commit.
    }

    public void Lost() => messages.Clear();

    private static void Insert(
        WriteSession session,
        QueuedMessage message,
        DateTimeOffset expires,
        bool deliverable,
        string? messageId,
        string? error
    ) =>
        session.Sql.Run(
            "INSERT INTO messages (id, published_at, expires_at, attempts, next_attempt_at, deliverable, name, correlation_key, variables, message_id, actor, last_error, target) "
                + "VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12)",
            session.Keys.NextNumber(),
            session.Now.ToStored(),
            expires.ToStored(),
            deliverable ? 1 : 0,
            (session.Now + RetryAfter).ToStored(),
            deliverable ? 1 : 0,
            message.Name,
            message.CorrelationKey,
            VariablesText.Write(message.Variables),
            messageId,
            message.Actor,
            error,
            message.Target?.Value
        );
}
