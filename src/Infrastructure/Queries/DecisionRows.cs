using System.Text.Json;
using Bases.Dmn.Decisions;
using Bases.Engine;
using Bases.Engine.Events;
using Bases.Engine.State;
using Bases.Infrastructure.Store;

namespace Bases.Infrastructure.Queries;

/// <summary>A decision that a case took by its rules, as the journal has it.</summary>
/// <param name="Trace">Each decision that was evaluated for it, requirements first.</param>
public sealed record DecisionItem(DateTimeOffset At, string ElementId, string DecisionId, IReadOnlyList<DecisionTrace> Trace);

internal static class DecisionRows
{
    /// <summary>Oldest first.</summary>
    public static IReadOnlyList<DecisionItem> Of(Reader reader, Key instance) =>
        [
            .. reader
                .Query(
                    "SELECT recorded_at, events FROM journal WHERE instance_key = @0 AND events LIKE '%\"decision-evaluated\"%' ORDER BY sequence",
                    row => (At: row.Instant(0), Events: row.GetString(1)),
                    instance.Value
                )
                .SelectMany(record => Read(record.At, record.Events)),
        ];

    private static List<DecisionItem> Read(DateTimeOffset at, string json)
    {
        using var document = JsonDocument.Parse(json);
        return
        [
            .. document
                .RootElement.EnumerateArray()
                .Select(EventCodec.Read)
                .OfType<DecisionEvaluated>()
                .Select(decided => new DecisionItem(at, decided.ElementId, decided.DecisionId, decided.Trace ?? [])),
        ];
    }
}
