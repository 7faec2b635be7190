using Bases.Infrastructure.Store;

namespace Bases.Infrastructure.Journal;

/// <summary>Recomputes the hash chain: a record that was changed, left out or put in between is found.</summary>
internal static class JournalVerifier
{
    /// <returns>The sequence number of the first record that does not fit; null when all do.</returns>
    public static async Task<long?> FirstBrokenAsync(Database database, CancellationToken cancellation)
    {
        await using var connection = await database.OpenReaderAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT sequence, recorded_at, instance_key, actor, kind, element_id, definition_key, definition_version, rule_pack, form_version, command, events, previous, hash "
            + "FROM journal ORDER BY sequence";
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var expected = 1L;
        var previous = JournalWriter.Beginning;
        while (await row.ReadAsync(cancellation))
        {
            var record = new JournalRecord(
                row.GetInt64(0),
                row.GetInt64(1),
                row.OptionalNumber(2),
                row.OptionalText(3),
                row.GetString(4),
                row.OptionalText(5),
                row.OptionalNumber(6),
                row.OptionalNumber(7),
                row.OptionalText(8),
                row.OptionalNumber(9),
                row.GetString(10),
                row.GetString(11)
            );
            var hash = row.Bytes(13);
            if (
                record.Sequence != expected
                || !previous.AsSpan().SequenceEqual(row.Bytes(12))
                || !record.HashAfter(previous).AsSpan().SequenceEqual(hash)
            )
            {
                return record.Sequence;
            }

            previous = hash;
            expected++;
        }

        return null;
    }
}
