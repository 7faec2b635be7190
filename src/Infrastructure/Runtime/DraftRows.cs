using Bases.Engine;
using Bases.Engine.Execution;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Writing;

namespace Bases.Infrastructure.Runtime;

internal static class DraftRows
{
    public static CommandResult<Executed> Save(WriteSession session, Key task, string user, string json)
    {
        if (session.Sql.First("SELECT 1 FROM tasks WHERE key = @0 AND state = 0", row => row.GetInt32(0), task.Value) != 1)
        {
            return new CommandResult<Executed>(
                null,
                new Rejection(RejectionCode.InvalidState, $"Expected to save a draft of task {task}, but the task is not open.")
            );
        }

        session.Sql.Run(
            "INSERT INTO drafts (task_key, user_name, content, saved_at) VALUES (@0, @1, @2, @3) "
                + "ON CONFLICT (task_key, user_name) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at",
            task.Value,
            user,
            json,
            session.Now.ToStored()
        );
        return new CommandResult<Executed>(new Executed(task.Instance), null);
    }
}
