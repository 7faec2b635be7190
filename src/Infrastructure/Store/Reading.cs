using System.Data.Common;
using Bases.Engine;

namespace Bases.Infrastructure.Store;

/// <summary>Columns of a row as what they mean.</summary>
internal static class Reading
{
    public static string? OptionalText(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long? OptionalNumber(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static Key Key(this DbDataReader row, int column) => new(row.GetInt64(column));

    public static Key? OptionalKey(this DbDataReader row, int column) => row.IsDBNull(column) ? null : new Key(row.GetInt64(column));

    public static DateTimeOffset Instant(this DbDataReader row, int column) => Instants.FromStored(row.GetInt64(column));

    public static DateTimeOffset? OptionalInstant(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : Instants.FromStored(row.GetInt64(column));

    public static byte[] Bytes(this DbDataReader row, int column) => row.GetFieldValue<byte[]>(column);
}
