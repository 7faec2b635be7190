using Bases.Engine;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Writing;

namespace Bases.Infrastructure.Timers;

/// <summary>Timers as rows: written with the step that sets them, taken away with the step that fires or cancels them.</summary>
internal static class TimerRows
{
    public static void Insert(
        WriteSession session,
        Key key,
        Key? instance,
        Key definition,
        string processId,
        string? businessKey,
        string elementId,
        DateTimeOffset due,
        int? remaining = null
    )
    {
        session.Sql.Run(
            "INSERT INTO timers (key, due_at, wake_at, definition_key, failures, instance_key, remaining, process_id, element_id, business_key) VALUES (@0, @1, @1, @2, 0, @3, @4, @5, @6, @7)",
            key.Value,
            due.ToStored(),
            definition.Value,
            instance?.Value,
            remaining,
            processId,
            elementId,
            businessKey
        );
        session.After.TimerSet(due);
    }

    public static void Delete(WriteSession session, Key key) => session.Sql.Run("DELETE FROM timers WHERE key = @0", key.Value);
}
