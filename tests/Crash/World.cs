using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Bases.Crash.Tests;

/// <summary>
/// All that is in a store, as lines that two runs of one story have in common: numbers that a run gives out itself and
/// the time of day are left out.
/// </summary>
public static partial class World
{
    private static readonly (string What, string Sql)[] Parts =
    [
        ("instance", "SELECT process_id, business_key, state, open_incidents FROM instances"),
        ("task", "SELECT business_key, element_id, state, assignee, candidate_groups, closed_by FROM tasks"),
        ("timer", "SELECT business_key, element_id, due_at / 86400000000, remaining FROM timers"),
        ("subscription", "SELECT name, correlation_key, element_id FROM subscriptions"),
        ("job", "SELECT type, element_id, state FROM jobs"),
        ("incident", "SELECT business_key, element_id, type, message, resolved_at IS NULL FROM incidents"),
        ("message", "SELECT name, correlation_key FROM messages"),
        ("register", "SELECT kind, id, revision, actor, content FROM register_entries"),
        ("series", "SELECT name, value FROM series"),
        ("document", "SELECT case_id, file_name, media_type FROM documents"),
        ("mail", "SELECT template, recipient, subject, case_id, idempotency_key, state FROM mails"),
        (
            "accepted",
            "SELECT m.idempotency_key FROM mails m WHERE EXISTS (SELECT 1 FROM mail_deliveries d WHERE d.mail_id = m.id AND d.accepted = 1)"
        ),
        (
            "journal",
            "SELECT j.kind, j.actor, j.element_id, i.business_key FROM journal j LEFT JOIN instances i ON i.key = j.instance_key WHERE j.kind <> 'MoveClock'"
        ),
    ];

    public static IReadOnlyList<string> Of(string folder)
    {
        using var connection = Open(folder);
        var lines = new List<string>();
        foreach (var (what, sql) in Parts)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var values = Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Said(reader.GetValue(i)));
                lines.Add(what + " " + string.Join(" | ", values));
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    public static T Scalar<T>(string folder, string sql, params ReadOnlySpan<string> values)
    {
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue("@" + i.ToString(CultureInfo.InvariantCulture), values[i]);
        }

        return command.ExecuteScalar() is T value
            ? value
            : throw new InvalidOperationException($"Nothing found: {sql} {string.Join(' ', values)}");
    }

    /// <summary>Every mail of the store by its Message-ID.</summary>
    public static IReadOnlyList<string> MessageIds(string folder)
    {
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT message_id FROM mails";
        using var reader = command.ExecuteReader();
        var ids = new List<string>();
        while (reader.Read())
        {
            ids.Add(reader.GetString(0));
        }

        return ids;
    }

    private static SqliteConnection Open(string folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "data", "bases.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }

    private static string Said(object value) =>
        Instant().Replace(Identifier().Replace(Convert.ToString(value, CultureInfo.InvariantCulture)!, "‹id›"), "‹instant›");

    [GeneratedRegex("(?<=\")[0-9]{3,}(?=\")|[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?")]
    private static partial Regex Instant();
}
