using System.Globalization;

namespace Bases.Register.Calendars;

/// <summary>
/// Holidays from an iCalendar file (RFC 5545) as public calendars offer them: all-day events, those whose summary speaks of
/// working (班) are make-up working days, the others days off.
/// </summary>
public static class HolidayIcs
{
    /// <exception cref="FormatException">It is not such a file; the message is Chinese.</exception>
    public static (IReadOnlyList<CalendarDay> OffDays, IReadOnlyList<CalendarDay> MakeUpWorkdays) Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = Unfold(text);
        if (!lines.Contains("BEGIN:VCALENDAR", StringComparer.OrdinalIgnoreCase))
        {
            throw new FormatException("文件不是 iCalendar（.ics）日历");
        }

        var off = new List<CalendarDay>();
        var work = new List<CalendarDay>();
        Dictionary<string, string>? happening = null;
        foreach (var line in lines)
        {
            if (line.Equals("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase))
            {
                happening = new(StringComparer.OrdinalIgnoreCase);
            }
            else if (line.Equals("END:VEVENT", StringComparison.OrdinalIgnoreCase) && happening is not null)
            {
                Add(happening);
                happening = null;
            }
            else if (happening is not null && line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                // Parameters after a semicolon (VALUE=DATE) do not matter for all-day events.
                happening[line[..colon].Split(';')[0]] = line[(colon + 1)..];
            }
        }

        return (Once(off), Once(work));

        void Add(Dictionary<string, string> entry)
        {
            var name = entry.GetValueOrDefault("SUMMARY")?.Replace("\\,", ",", StringComparison.Ordinal).Trim();
            var first = Day(entry.GetValueOrDefault("DTSTART")) ?? throw new FormatException($"“{name}”没有日期");

            // The end of an all-day event is the day after it.
            var last = Day(entry.GetValueOrDefault("DTEND"))?.AddDays(-1) is { } end && end >= first ? end : first;
            var days = name?.Contains('班', StringComparison.Ordinal) == true ? work : off;
            for (var day = first; day <= last; day = day.AddDays(1))
            {
                days.Add(new CalendarDay(day, name));
            }
        }
    }

    private static List<CalendarDay> Once(List<CalendarDay> days) => [.. days.DistinctBy(day => day.Date).OrderBy(day => day.Date)];

    /// <summary>A line that begins with a space goes on with the one before.</summary>
    private static List<string> Unfold(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.TrimStart('\uFEFF').Split('\n').Select(line => line.TrimEnd('\r')))
        {
            if (line is [' ' or '\t', ..] && lines.Count > 0)
            {
                lines[^1] += line[1..];
            }
            else
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static DateOnly? Day(string? text) =>
        text is { Length: >= 8 }
        && DateOnly.TryParseExact(text.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
