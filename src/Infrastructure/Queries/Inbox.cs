using Bases.Infrastructure.Store;

namespace Bases.Infrastructure.Queries;

/// <summary>
/// The first question of everybody's day, answered without sorting: the candidate rows lie in the order of the inbox, one
/// short run for each of a person's groups, and these are merged.
/// </summary>
internal static class Inbox
{
    /// <summary>The plain inbox: by due date, with nothing else asked.</summary>
    public static bool Serves(TaskFilter filter) =>
        filter is { State: TaskState.Open, Order: TaskOrder.Due, Descending: false, Limit: <= 500 }
        && (filter.User is not null || filter.Groups is not null)
        && filter
            == new TaskFilter
            {
                User = filter.User,
                Groups = filter.Groups,
                Offset = filter.Offset,
                Limit = filter.Limit,
            };

    public static (List<long> Keys, int Total) Read(Reader reader, TaskFilter filter)
    {
        var wanted = Math.Max(filter.Offset, 0) + Math.Max(filter.Limit, 0);
        var found = new SortedSet<(long Due, long Key)>();
        foreach (
            var own in reader.Query(
                "SELECT coalesce(due_at, 9223372036854775807), key FROM tasks WHERE state = 0 AND assignee = @0",
                row => (row.GetInt64(0), row.GetInt64(1)),
                filter.User ?? ""
            )
        )
        {
            found.Add(own);
        }

        var total = found.Count;
        var candidates = Candidates(filter);
        var counts = candidates.ToDictionary(
            candidate => candidate,
            candidate => reader.First("SELECT count(*) FROM task_candidates WHERE candidate = @0", row => row.GetInt32(0), candidate),
            StringComparer.Ordinal
        );
        foreach (var candidate in candidates.Where(candidate => counts[candidate] > 0))
        {
            found.UnionWith(
                reader.Query(
                    "SELECT due_at, task_key FROM task_candidates WHERE candidate = @0 ORDER BY due_at, task_key LIMIT @1",
                    row => (row.GetInt64(0), row.GetInt64(1)),
                    candidate,
                    wanted
                )
            );
        }

        total += Distinct(reader, [.. candidates.Where(candidate => counts[candidate] > 0)], counts);
        return ([.. found.Skip(Math.Max(filter.Offset, 0)).Take(Math.Max(filter.Limit, 0)).Select(task => task.Key)], total);
    }

    private static List<string> Candidates(TaskFilter filter) =>
        [
            .. new[] { filter.User }
                .OfType<string>()
                .Select(user => "user:" + user)
                .Concat((filter.Groups ?? []).Select(group => "group:" + group))
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>A task may be open to several of his groups; it is one task.</summary>
    private static int Distinct(Reader reader, string[] candidates, Dictionary<string, int> counts)
    {
        if (candidates.Length <= 1)
        {
            return candidates.Sum(candidate => counts[candidate]);
        }

        var where = new Conditions();
        where.AddAll($"candidate IN ({string.Join(", ", candidates.Select(_ => "?"))})", candidates);
        return reader.First($"SELECT count(DISTINCT task_key) FROM task_candidates {where}", row => row.GetInt32(0), where.Values);
    }
}
