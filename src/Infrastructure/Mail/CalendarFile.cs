using System.Globalization;
using System.Text;
using Bases.Activities.Contract;

namespace Bases.Infrastructure.Mail;

/// <summary>A deadline as an iCalendar file (RFC 5545): lines end with CR LF and are folded at 75 octets.</summary>
internal static class CalendarFile
{
    /// <summary>A deadline stands at the end of its day and not at the begin of the next, which calendars would show.</summary>
    private static readonly TimeSpan Shown = TimeSpan.FromHours(1);

    /// <param name="provisional">It hangs on a year whose holidays are not announced (I-26).</param>
    public static string Write(CalendarEntry entry, string uid, DateTimeOffset stamp, bool provisional = false)
    {
        var title = provisional ? "（暂定）" + entry.Title : entry.Title;
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Bases.Process//Deadlines//ZH");
        Line(text, "METHOD:PUBLISH");
        Line(text, "BEGIN:VEVENT");
        Line(text, "UID:" + uid.Trim('<', '>'));
        Line(text, "DTSTAMP:" + Utc(stamp));
        Line(text, "DTSTART:" + Utc(entry.IsDeadline ? entry.At - Shown : entry.At));
        Line(text, "DTEND:" + Utc(entry.At));
        Line(text, "SUMMARY:" + Escape(title));
        Line(text, "STATUS:" + (provisional ? "TENTATIVE" : "CONFIRMED"));
        if (entry.Description is { Length: > 0 } description)
        {
            Line(text, "DESCRIPTION:" + Escape(description));
        }

        Line(text, "BEGIN:VALARM");
        Line(text, "ACTION:DISPLAY");
        Line(text, "DESCRIPTION:" + Escape(title));
        Line(text, "TRIGGER;RELATED=END:-P1D");
        Line(text, "END:VALARM");
        Line(text, "END:VEVENT");
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\r\n", "\\n", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);

    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > 75)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
