using System.Data.Common;
using Bases.Engine;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Store;

namespace Bases.Infrastructure.Queries;

internal static class InstanceRows
{
    private const string Columns =
        "key, process_id, definition_key, version, business_key, state, started_at, started_by, ended_at, open_incidents";

    public static InstanceItem? Find(Reader reader, Key instance, Catalogue catalogue) =>
        reader.First($"SELECT {Columns} FROM instances WHERE key = @0", row => Read(row, catalogue), instance.Value);

    public static Page<InstanceItem> List(Reader reader, InstanceFilter filter, Catalogue catalogue)
    {
        var where = new Conditions();
        where.Add("process_id = ?", filter.ProcessId);
        where.Add("definition_key = ?", filter.DefinitionKey?.Value);
        where.Add("business_key = ?", filter.BusinessKey);
        where.Add("state = ?", (long?)filter.State);
        where.Add("started_by = ?", filter.StartedBy);
        if (filter.HasIncident is { } incident)
        {
            where.AddAll(incident ? "open_incidents > 0" : "open_incidents = 0", []);
        }

        var total = reader.First($"SELECT count(*) FROM instances {where}", row => row.GetInt32(0), where.Values);
        var items = reader.Query(
            $"SELECT {Columns} FROM instances {where} ORDER BY key DESC {Conditions.Page(filter.Offset, filter.Limit)}",
            row => Read(row, catalogue),
            where.Values
        );
        return new Page<InstanceItem>(items, total);
    }

    private static InstanceItem Read(DbDataReader row, Catalogue catalogue) =>
        new(
            row.Key(0),
            row.GetString(1),
            catalogue.Find(row.Key(2))?.Deployed.Name ?? row.GetString(1),
            row.Key(2),
            row.GetInt32(3),
            row.OptionalText(4),
            (InstanceState)row.GetInt32(5),
            row.Instant(6),
            row.OptionalText(7),
            row.OptionalInstant(8),
            row.GetInt32(9)
        );
}
