using System.Text;

namespace Bases.Server.Layout;

/// <summary>A list as a file that Excel opens with its Chinese right (UTF-8 with mark, RFC 4180).</summary>
internal static class Csv
{
    public static IResult File(string name, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        Line(text, heads);
        foreach (var row in rows)
        {
            Line(text, row);
        }

        return TypedResults.File(
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())],
            "text/csv; charset=utf-8",
            $"{name}.csv"
        );
    }

    private static void Line(StringBuilder text, IReadOnlyList<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    /// <summary>A cell that begins like a formula is kept from being one.</summary>
    private static string Cell(string value)
    {
        var safe = value is ['=' or '+' or '-' or '@', ..] ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
