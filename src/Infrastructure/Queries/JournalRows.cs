using System.Data.Common;
using Bases.Engine;
using Bases.Infrastructure.Store;

namespace Bases.Infrastructure.Queries;

internal static class JournalRows
{
    private const string Columns =
        "sequence, instance_key, recorded_at, actor, kind, element_id, definition_key, definition_version, rule_pack, form_version, command, events, hash";

    public static IReadOnlyList<JournalEntry> Of(Reader reader, Key instance) =>
        reader.Query($"SELECT {Columns} FROM journal WHERE instance_key = @0 ORDER BY sequence", Read, instance.Value);

    public static IReadOnlyList<JournalEntry> Newest(Reader reader, long? before, int limit)
    {
        var where = new Conditions();
        where.Add("sequence < ?", before);
        return reader.Query(
            $"SELECT {Columns} FROM journal {where} ORDER BY sequence DESC {Conditions.Page(0, limit)}",
            Read,
            where.Values
        );
    }

    private static JournalEntry Read(DbDataReader row) =>
        new(
            row.GetInt64(0),
            row.OptionalKey(1),
            row.Instant(2),
            row.OptionalText(3),
            row.GetString(4),
            row.OptionalText(5),
            row.OptionalKey(6),
            (int?)row.OptionalNumber(7),
            row.OptionalText(8),
            (int?)row.OptionalNumber(9),
            row.GetString(10),
            row.GetString(11),
            Convert.ToHexStringLower(row.Bytes(12))
        );
}
