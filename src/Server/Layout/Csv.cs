using System.Globalization;
using System.Text;
using Bases.Register.Calendars;

namespace Bases.Server.Layout;

/// <summary>A table as text that Excel opens with its Chinese right (UTF-8 with mark, RFC 4180).</summary>
internal static class Csv
{
    public static byte[] Write(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var text = new StringBuilder();
        Line(text, heads);
        foreach (var row in rows)
        {
            Line(text, row.Select(Text));
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>A value as text: dates as <c>2026-01-15</c>, instants in Beijing time to the second.</summary>
    private static string Text(object? value) =>
        value switch
        {
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset instant => instant.ToOffset(LegalTime.Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            bool flag => flag ? "是" : "否",
            string text => Guarded(text),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };

    /// <summary>A text that a spreadsheet would run as a formula is kept from being one.</summary>
    private static string Guarded(string value) => value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + value : value;

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
