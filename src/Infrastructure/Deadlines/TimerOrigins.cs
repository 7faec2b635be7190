using System.Text.Json;
using Bases.Engine;
using Bases.Engine.Commands;
using Bases.Engine.Events;
using Bases.Engine.State;
using Bases.Infrastructure.Store;

namespace Bases.Infrastructure.Deadlines;

/// <summary>When each timer of an instance was set first, from the journal: an expression with <c>today()</c> meant that day.</summary>
internal static class TimerOrigins
{
    public static IReadOnlyDictionary<Key, DateTimeOffset> Of(Reader reader, Key instance)
    {
        var origins = new Dictionary<Key, DateTimeOffset>();
        var records = reader.Query(
            "SELECT recorded_at, kind, events FROM journal WHERE instance_key = @0 AND events LIKE '%imer%' ORDER BY sequence",
            row => (At: row.Instant(0), Kind: row.GetString(1), Events: row.GetString(2)),
            instance.Value
        );
        foreach (var (at, kind, json) in records)
        {
            using var document = JsonDocument.Parse(json);
            DateTimeOffset? moved = null;
            foreach (var happened in document.RootElement.EnumerateArray())
            {
                switch (EventCodec.Read(happened))
                {
                    case TimerClosed closed when kind == nameof(RescheduleTimer):
                        moved = origins.GetValueOrDefault(closed.TimerKey, at);
                        break;
                    case TimerSet set:
                        origins[set.TimerKey] = moved ?? at;
                        break;
                }
            }
        }

        return origins;
    }
}
