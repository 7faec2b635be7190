using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Bases.FiveYears.Tests.Running;

/// <summary>What the checker reads: the journal, the mails and the register with all its revisions, as lines of JSON.</summary>
internal static class Export
{
    public static async Task WriteAsync(Department department, string folder)
    {
        Directory.CreateDirectory(folder);
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(department.Folder, "bases.db")};Mode=ReadOnly");
        await connection.OpenAsync();
        await WriteAsync(
            connection,
            Path.Combine(folder, "journal.jsonl"),
            "SELECT sequence, recorded_at, actor, kind, element_id, instance_key, events FROM journal ORDER BY sequence",
            row => new JsonObject
            {
                ["sequence"] = row.GetInt64(0),
                ["at"] = Instant(row, 1),
                ["actor"] = Text(row, 2),
                ["kind"] = Text(row, 3),
                ["element"] = Text(row, 4),
                ["instance"] = row.IsDBNull(5) ? null : row.GetInt64(5),
                ["events"] = JsonNode.Parse(row.GetString(6)),
            }
        );
        await WriteAsync(
            connection,
            Path.Combine(folder, "mails.jsonl"),
            "SELECT id, created_at, template, recipient, copy_to, case_id, subject FROM mails ORDER BY id",
            row => new JsonObject
            {
                ["id"] = row.GetInt64(0),
                ["at"] = Instant(row, 1),
                ["template"] = Text(row, 2),
                ["to"] = Text(row, 3),
                ["cc"] = Text(row, 4),
                ["case"] = Text(row, 5),
                ["subject"] = Text(row, 6),
            }
        );
        await WriteAsync(
            connection,
            Path.Combine(folder, "register.jsonl"),
            "SELECT kind, id, revision, recorded_at, actor, content FROM register_entries ORDER BY recorded_at, kind, id, revision",
            row => new JsonObject
            {
                ["kind"] = Text(row, 0),
                ["id"] = Text(row, 1),
                ["revision"] = row.GetInt64(2),
                ["at"] = Instant(row, 3),
                ["actor"] = Text(row, 4),
                ["content"] = JsonNode.Parse(row.GetString(5)),
            }
        );
        WriteDelivered(Path.Combine(department.Folder, "mail"), Path.Combine(folder, "delivered.jsonl"));
        File.Copy(
            Path.Combine(Repository.Root, "workflows", "reference", "holidays.json"),
            Path.Combine(folder, "holidays.json"),
            overwrite: true
        );
    }

    /// <summary>The name and the header of each mail that was delivered.</summary>
    private static void WriteDelivered(string mail, string path) =>
        File.WriteAllLines(
            path,
            Directory
                .EnumerateFiles(mail, "*.eml")
                .Order(StringComparer.Ordinal)
                .Select(file =>
                    new JsonObject
                    {
                        ["file"] = Path.GetFileName(file),
                        ["header"] = new JsonArray([
                            .. File.ReadLines(file).TakeWhile(line => line.Length > 0).Select(line => JsonValue.Create(line)),
                        ]),
                    }.ToJsonString()
                )
        );

    private static async Task WriteAsync(SqliteConnection connection, string path, string sql, Func<DbDataReader, JsonObject> map)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        await using var file = File.CreateText(path);
        while (await reader.ReadAsync())
        {
            await file.WriteLineAsync(
                map(reader)
                    .ToJsonString(
                        new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
                    )
            );
        }
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>Stored as microseconds since 1970.</summary>
    private static string Instant(DbDataReader row, int column) =>
        DateTimeOffset.UnixEpoch.AddTicks(row.GetInt64(column) * Ticks).ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private const long Ticks = TimeSpan.TicksPerMicrosecond;
}
