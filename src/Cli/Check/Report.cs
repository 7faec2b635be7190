using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bases.Cli.CommandLine;

namespace Bases.Cli.Check;

/// <summary>Prints a report as one JSON array, or as a table for people.</summary>
internal static class Report
{
    private const int WidestCell = 90;

    public static void Write(Terminal terminal, IReadOnlyList<JsonObject> rows, bool json)
    {
        if (json)
        {
            terminal.WriteJson(writer => new JsonArray([.. rows]).WriteTo(writer));
            return;
        }

        var columns = rows.SelectMany(row => row.Select(cell => cell.Key)).Distinct().ToList();
        var lines = rows.Select(row => columns.Select(column => Text(row[column])).ToList()).Prepend(columns).ToList();
        var widths = columns.Select((_, i) => lines.Max(line => Width(line[i]))).ToList();
        foreach (var line in lines)
        {
            terminal.Out.WriteLine(
                string.Join("  ", line.Select((cell, i) => i == line.Count - 1 ? cell : Pad(cell, widths[i]))).TrimEnd()
            );
        }

        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"{rows.Count} lines");
    }

    private static string Text(JsonNode? cell)
    {
        var text = cell switch
        {
            null => "",
            JsonArray items => string.Join(", ", items.Select(Text)),
            JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
            _ => cell.ToJsonString(),
        };
        return text.Length <= WidestCell ? text : string.Concat(text.AsSpan(0, WidestCell - 1), "…");
    }

    // A Chinese character takes two columns of a terminal.
    private static int Width(string text) => text.EnumerateRunes().Sum(rune => IsWide(rune) ? 2 : 1);

    private static string Pad(string text, int width) => text + new string(' ', width - Width(text));

    private static bool IsWide(Rune rune) =>
        rune.Value
            is (>= 0x1100 and <= 0x115F)
                or (>= 0x2E80 and <= 0xA4CF)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE6F)
                or (>= 0xFF00 and <= 0xFF60)
                or (>= 0xFFE0 and <= 0xFFE6)
                or (>= 0x20000 and <= 0x3FFFD);
}
