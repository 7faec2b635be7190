using Bases.Engine;
using Bases.Infrastructure.Store;

namespace Bases.Infrastructure.Queries;

internal static class IncidentRows
{
    /// <summary>Newest first.</summary>
    public static IReadOnlyList<IncidentItem> List(Reader reader, Key? instance, bool open)
    {
        var where = new Conditions();
        where.Add("instance_key = ?", instance?.Value);
        if (open)
        {
            where.AddAll("resolved_at IS NULL", []);
        }

        return reader.Query(
            $"SELECT key, instance_key, process_id, business_key, element_id, type, message, raised_at, resolved_at, resolved_by, job_key FROM incidents {where} ORDER BY raised_at DESC, key DESC",
            row => new IncidentItem(
                row.Key(0),
                row.OptionalKey(1),
                row.OptionalText(2),
                row.OptionalText(3),
                row.OptionalText(4),
                row.GetString(5),
                row.GetString(6),
                row.Instant(7),
                row.OptionalInstant(8),
                row.OptionalText(9),
                row.OptionalKey(10)
            ),
            where.Values
        );
    }
}
