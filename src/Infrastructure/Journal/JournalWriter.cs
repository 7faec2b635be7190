using Bases.Engine;
using Bases.Infrastructure.Faults;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Writing;

namespace Bases.Infrastructure.Journal;

/// <summary>Appends to the journal: numbers without a gap, and each record carries the hash of the one before.</summary>
internal sealed class JournalWriter : IParticipant
{
    public static readonly byte[] Beginning = new byte[32];

    private const string Insert =
        "INSERT INTO journal (sequence, recorded_at, instance_key, actor, kind, element_id, definition_key, definition_version, rule_pack, form_version, command, events, previous, hash) "
        + "VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13)";

    private Head current = new(0, Beginning, DateTimeOffset.MinValue);
    private Head marked = new(0, Beginning, DateTimeOffset.MinValue);
    private Head committed = new(0, Beginning, DateTimeOffset.MinValue);

    /// <summary>The instant of the newest record: time does not run backwards in the journal.</summary>
    public DateTimeOffset LastAt => current.At;

    public void Load(Statements sql)
    {
        var head = sql.First(
            "SELECT sequence, hash, recorded_at FROM journal ORDER BY sequence DESC LIMIT 1",
            row => new Head(row.GetInt64(0), row.Bytes(1), row.Instant(2))
        );
        committed = marked = current = head ?? new Head(0, Beginning, DateTimeOffset.MinValue);
    }

    public void Append(
        Statements sql,
        DateTimeOffset at,
        Key? instance,
        string? actor,
        string kind,
        string command,
        string events,
        string? elementId = null,
        Key? definition = null,
        int? definitionVersion = null,
        string? rulePack = null,
        int? formVersion = null
    )
    {
        var record = new JournalRecord(
            current.Sequence + 1,
            at.ToStored(),
            instance?.Value,
            actor,
            kind,
            elementId,
            definition?.Value,
            definitionVersion,
            rulePack,
            formVersion,
            command,
            events
        );
        var hash = record.HashAfter(current.Hash);
        sql.Run(
            Insert,
            record.Sequence,
            record.RecordedAt,
            record.InstanceKey,
            record.Actor,
            record.Kind,
            record.ElementId,
            record.DefinitionKey,
            record.DefinitionVersion,
            record.RulePack,
            record.FormVersion,
            record.Command,
            record.Events,
            current.Hash,
            hash
        );
        current = new Head(record.Sequence, hash, at);
        FaultPoint.Hit("after-journal");
    }

    public void Mark() => marked = current;

    public void Undo() => current = marked;

    public void Committed() => committed = current;

    public void Lost() => marked = current = committed;

    private sealed record Head(long Sequence, byte[] Hash, DateTimeOffset At);
}
