using System.Globalization;
using System.Text.RegularExpressions;

namespace Bases.Register.Calendars;

/// <summary>
/// Days as an officer types them from the notice, a line each: <c>2027-01-01 元旦</c>, or a stretch
/// <c>2027-02-05 至 2027-02-11 春节</c> with both ends included.
/// </summary>
public static partial class NoticeDays
{
    private const int LongestStretch = 31;

    /// <exception cref="FormatException">A line is not of this form; the message says which, in Chinese.</exception>
    public static IReadOnlyList<CalendarDay> Read(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(Line)];

    /// <summary>In the form that <see cref="Read"/> takes; days of one name in a row become a stretch.</summary>
    public static string Write(IEnumerable<CalendarDay> days)
    {
        var lines = new List<(DateOnly From, DateOnly To, string? Name)>();
        foreach (var day in days.OrderBy(day => day.Date))
        {
            if (lines.Count > 0 && lines[^1] is var last && last.To.AddDays(1) == day.Date && last.Name == day.Name)
            {
                lines[^1] = last with { To = day.Date };
            }
            else
            {
                lines.Add((day.Date, day.Date, day.Name));
            }
        }

        return string.Join(
            '\n',
            lines.Select(line =>
                string.Create(CultureInfo.InvariantCulture, $"{line.From:yyyy-MM-dd}")
                + (line.To == line.From ? "" : string.Create(CultureInfo.InvariantCulture, $" 至 {line.To:yyyy-MM-dd}"))
                + (line.Name is null ? "" : " " + line.Name)
            )
        );
    }

    private static IEnumerable<CalendarDay> Line(string line)
    {
        var match = Stretch().Match(line);
        if (!match.Success || Day(match.Groups["from"].Value) is not { } from)
        {
            throw new FormatException($"“{line}”不是日期，应写作 2027-01-01 元旦，或 2027-02-05 至 2027-02-11 春节");
        }

        var to = match.Groups["to"].Success ? Day(match.Groups["to"].Value) : from;
        if (to is not { } end || end < from || end.DayNumber - from.DayNumber >= LongestStretch)
        {
            throw new FormatException($"“{line}”的起止日期不对");
        }

        var name = match.Groups["name"].Value is { Length: > 0 } given ? given : null;
        return Enumerable.Range(0, end.DayNumber - from.DayNumber + 1).Select(i => new CalendarDay(from.AddDays(i), name));
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(
        @"^(?<from>\d{4}-\d{2}-\d{2})(\s*(至|到|~|—|–|\.\.)\s*(?<to>\d{4}-\d{2}-\d{2}))?\s*(?<name>.*)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Stretch();
}
