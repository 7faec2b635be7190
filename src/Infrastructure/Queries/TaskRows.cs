using System.Data.Common;
using Bases.Dmn.Values;
using Bases.Engine;
using Bases.Infrastructure.Store;

namespace Bases.Infrastructure.Queries;

internal static class TaskRows
{
    private const string Columns =
        "key, instance_key, process_id, definition_key, definition_version, business_key, element_id, name, form_key, form_version, assignee, candidate_users, candidate_groups, "
        + "created_at, due_at, follow_up_at, priority, state, closed_at, closed_by, headers";

    public static Page<TaskItem> List(Reader reader, TaskFilter filter)
    {
        if (Inbox.Serves(filter))
        {
            var (keys, all) = Inbox.Read(reader, filter);
            var byKey =
                keys.Count == 0
                    ? []
                    : reader
                        .Query(
                            $"SELECT {Columns} FROM tasks WHERE key IN ({Places(keys.Count)})",
                            Read,
                            [.. keys.Select(key => (object?)key)]
                        )
                        .ToDictionary(task => task.Key.Value);
            return new Page<TaskItem>([.. keys.Select(key => byKey[key])], all);
        }

        var where = Where(filter);
        var order = filter.Order switch
        {
            TaskOrder.Created => "created_at",
            TaskOrder.Priority => "priority",
            _ => "coalesce(due_at, 9223372036854775807)",
        };
        var direction = filter.Descending ? "DESC" : "ASC";
        var total = reader.First($"SELECT count(*) FROM tasks {where}", row => row.GetInt32(0), where.Values);
        var items = reader.Query(
            $"SELECT {Columns} FROM tasks WHERE key IN (SELECT key FROM tasks {where} ORDER BY {order} {direction}, key {direction} {Conditions.Page(filter.Offset, filter.Limit)}) ORDER BY {order} {direction}, key {direction}",
            Read,
            where.Values
        );
        return new Page<TaskItem>(items, total);
    }

    public static (TaskItem? Item, ContextValue Input) Find(Reader reader, Key task) =>
        reader.First(
            $"SELECT {Columns}, input FROM tasks WHERE key = @0",
            row => (Read(row), VariablesText.Read(row.GetString(21))),
            task.Value
        );

    private static string Places(int count) =>
        string.Join(
            ", ",
            Enumerable.Range(0, count).Select(place => "@" + place.ToString(System.Globalization.CultureInfo.InvariantCulture))
        );

    private static Conditions Where(TaskFilter filter)
    {
        var where = new Conditions();
        if (filter.State == TaskState.Open)
        {
            // Said in the text, so that the index of open tasks serves.
            where.AddAll("state = 0", []);
        }
        else
        {
            where.Add("state = ?", (long?)filter.State);
        }

        MayDo(where, filter);
        where.Add("assignee = ?", filter.Assignee);
        if (filter.Assigned is { } assigned)
        {
            where.AddAll(assigned ? "assignee IS NOT NULL" : "assignee IS NULL", []);
        }

        where.Add("instance_key = ?", filter.InstanceKey?.Instance.Value);
        where.Add("process_id = ?", filter.ProcessId);
        where.Add("element_id = ?", filter.ElementId);
        where.Add("business_key = ?", filter.BusinessKey);
        where.Add("due_at <= ?", filter.DueBefore?.ToStored());
        where.Add("closed_by = ?", filter.ClosedBy);
        if (filter.Text is { Length: > 0 } text)
        {
            where.Add(@"(name LIKE ? ESCAPE '\' OR business_key LIKE ? ESCAPE '\' OR process_id LIKE ? ESCAPE '\')", Pattern(text));
        }

        return where;
    }

    /// <summary>His own, and what is open to him or his groups and nobody has taken.</summary>
    private static void MayDo(Conditions where, TaskFilter filter)
    {
        if (filter.User is null && filter.Groups is null)
        {
            return;
        }

        List<object?> values = [filter.User ?? ""];
        string[] candidates =
        [
            .. (filter.User is { } user ? new[] { "user:" + user } : []),
            .. (filter.Groups ?? []).Select(group => "group:" + group),
        ];
        values.AddRange(candidates);
        var places = string.Join(", ", candidates.Select(_ => "?"));
        where.AddAll(
            candidates.Length == 0
                ? "assignee = ?"
                : $"(assignee = ? OR (assignee IS NULL AND key IN (SELECT task_key FROM task_candidates WHERE candidate IN ({places}))))",
            values
        );
    }

    private static string Pattern(string text) =>
        "%"
        + text.Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal)
        + "%";

    private static TaskItem Read(DbDataReader row) =>
        new(
            row.Key(0),
            row.Key(1),
            row.GetString(2),
            row.Key(3),
            row.GetInt32(4),
            row.OptionalText(5),
            row.GetString(6),
            row.GetString(7),
            row.OptionalText(8),
            (int?)row.OptionalNumber(9),
            row.OptionalText(10),
            Lists.Names(row.GetString(11)),
            Lists.Names(row.GetString(12)),
            row.Instant(13),
            row.OptionalInstant(14),
            row.OptionalInstant(15),
            row.GetInt32(16),
            (TaskState)row.GetInt32(17),
            row.OptionalInstant(18),
            row.OptionalText(19),
            Lists.Headers(row.GetString(20))
        );
}
