using System.Data.Common;
using Bases.Engine;
using Bases.Engine.Execution;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Writing;

namespace Bases.Infrastructure.Runtime;

/// <summary>Jobs that workers outside take.</summary>
internal static class JobRows
{
    public const string Columns =
        "key, instance_key, process_id, definition_key, element_id, type, state, retries, worker, deadline, error_message, headers, variables";

    public static IReadOnlyList<JobItem> Activate(WriteSession session, string type, string worker, TimeSpan timeout, int limit)
    {
        var now = session.Now.ToStored();
        var deadline = session.Now + timeout;
        var free = session.Sql.Query(
            $"SELECT {Columns} FROM jobs WHERE type = @0 AND retries > 0 AND ((state = 0 AND coalesce(retry_at, 0) <= @1) OR (state = 1 AND deadline <= @1)) ORDER BY key LIMIT @2",
            Read,
            type,
            now,
            limit
        );
        foreach (var job in free)
        {
            session.Sql.Run(
                "UPDATE jobs SET state = 1, worker = @1, deadline = @2 WHERE key = @0",
                job.Key.Value,
                worker,
                deadline.ToStored()
            );
        }

        return free.ConvertAll(job => job with { State = JobState.Activated, Worker = worker, Deadline = deadline });
    }

    public static CommandResult<Executed> Update(WriteSession session, Key key, int? retries, TimeSpan? timeout, string? actor)
    {
        if (retries < 1)
        {
            return Rejected(RejectionCode.InvalidArgument, $"Expected to give job {key} retries from 1, but they are {retries}.");
        }

        var changed = session.Sql.Run(
            "UPDATE jobs SET retries = coalesce(@1, retries), deadline = coalesce(@2, deadline) WHERE key = @0",
            key.Value,
            retries,
            timeout is { } wait ? (session.Now + wait).ToStored() : null
        );
        if (changed == 0)
        {
            return Rejected(RejectionCode.NotFound, $"Expected to change job {key}, but there is no such job.");
        }

        session.Journal.Append(
            session.Sql,
            session.Now,
            key.Instance,
            actor,
            "UpdateJob",
            System.Text.Json.JsonSerializer.Serialize(
                new
                {
                    jobKey = key.Value,
                    retries,
                    timeout,
                },
                Journal.JournalJson.Options
            ),
            "[]"
        );
        return new CommandResult<Executed>(new Executed(key.Instance), null);
    }

    public static JobItem Read(DbDataReader row) =>
        new(
            row.Key(0),
            row.Key(1),
            row.GetString(2),
            row.Key(3),
            row.GetString(4),
            row.GetString(5),
            (JobState)row.GetInt32(6),
            row.GetInt32(7),
            row.OptionalText(8),
            row.OptionalInstant(9),
            row.OptionalText(10),
            Lists.Headers(row.GetString(11)),
            VariablesText.Read(row.GetString(12))
        );

    private static CommandResult<Executed> Rejected(RejectionCode code, string message) => new(null, new Rejection(code, message));
}
