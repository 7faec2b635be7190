using System.Globalization;
using System.Text.RegularExpressions;

namespace Bases.Register.Calendars;

/// <summary>
/// Days as an officer types them from the notice, a line each: <c>2027年1月1日 元旦</c>, or a stretch
/// <c>2027年2月5日 至 2027年2月11日 春节</c> with both ends included; <c>2027-01-01</c> is taken as well.
/// </summary>
public static partial class NoticeDays
{
    private const int LongestStretch = 31;

    /// <exception cref="FormatException">A line is not of this form; the message says which, in Chinese.</exception>
    public static IReadOnlyList<CalendarDay> Read(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(Line)];

    /// <summary>Days of one name in a row as a stretch, both ends included.</summary>
    public static IReadOnlyList<(DateOnly From, DateOnly To, string? Name)> Stretches(IEnumerable<CalendarDay> days)
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

        return lines;
    }

    /// <summary>In the form that <see cref="Read"/> takes.</summary>
    public static string Write(IEnumerable<CalendarDay> days) =>
        string.Join(
            '\n',
            Stretches(days)
                .Select(line =>
                    Written(line.From)
                    + (line.To == line.From ? "" : " 至 " + Written(line.To))
                    + (line.Name is null ? "" : " " + line.Name)
                )
        );

    private static string Written(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    private static IEnumerable<CalendarDay> Line(string line)
    {
        var match = Stretch().Match(line);
        if (!match.Success || Day(match.Groups["from"].Value) is not { } from)
        {
            throw new FormatException($"“{line}”不是日期，应写作 2027年1月1日 元旦，或 2027年2月5日 至 2027年2月11日 春节");
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
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    [GeneratedRegex(
        @"^(?<from>\d{4}-\d{2}-\d{2}|\d{4}年\d{1,2}月\d{1,2}日)(\s*(至|到|~|—|–|\.\.)\s*(?<to>\d{4}-\d{2}-\d{2}|\d{4}年\d{1,2}月\d{1,2}日))?\s*(?<name>.*)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Stretch();
}
