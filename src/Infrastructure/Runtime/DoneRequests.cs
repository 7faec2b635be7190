using System.Text.Json;
using Bases.Engine.Execution;
using Bases.Infrastructure.Journal;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Writing;

namespace Bases.Infrastructure.Runtime;

/// <summary>
/// Requests that were carried out, kept in the transaction of what they did: one that is sent again (a lost answer, a
/// double click, a program that tries again after a crash) gets the answer of the first time and does nothing.
/// </summary>
internal static class DoneRequests
{
    /// <summary>How long a repetition is recognised.</summary>
    public static TimeSpan Retention { get; } = TimeSpan.FromDays(2);

    /// <param name="request">Chosen by whoever asks; null when he does not repeat himself.</param>
    /// <param name="what">What is asked for: one id is not taken for two different things.</param>
    public static CommandResult<T> Once<T>(
        WriteSession session,
        string? request,
        string? actor,
        string what,
        Func<WriteSession, CommandResult<T>> work
    )
    {
        if (request is null)
        {
            return work(session);
        }

        var id = $"{actor}/{request}";
        var earlier = session.Sql.First(
            "SELECT what, answer FROM done_requests WHERE id = @0 AND expires_at > @1",
            row => new Earlier(row.GetString(0), row.GetString(1)),
            id,
            session.Now.ToStored()
        );
        if (earlier is not null)
        {
            return earlier.What == what
                ? new CommandResult<T>(JsonSerializer.Deserialize<T>(earlier.Answer, JournalJson.Options), null)
                : new CommandResult<T>(
                    default,
                    new Rejection(
                        RejectionCode.InvalidArgument,
                        $"Expected request '{request}' to be new, but it was used for something else ({earlier.What})."
                    )
                );
        }

        var result = work(session);
        if (result.Accepted)
        {
            Keep(session, id, what, JsonSerializer.Serialize(result.Value, JournalJson.Options));
        }

        return result;
    }

    private static void Keep(WriteSession session, string id, string what, string answer)
    {
        session.Sql.Run("DELETE FROM done_requests WHERE expires_at <= @0", session.Now.ToStored());
        session.Sql.Run(
            "INSERT INTO done_requests (id, what, answer, expires_at) VALUES (@0, @1, @2, @3)",
            id,
            what,
            answer,
            (session.Now + Retention).ToStored()
        );
    }

    private sealed record Earlier(string What, string Answer);
}
