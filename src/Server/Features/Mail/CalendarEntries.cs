using System.Globalization;
using System.Text.RegularExpressions;

namespace Bases.Server.Features.Mail;

/// <summary>What the calendar file of a mail puts into a calendar: for people who read the mail here (RFC 5545 §3.6.1).</summary>
internal static partial class CalendarEntries
{
    public static IReadOnlyList<(string Title, DateTimeOffset At)> Of(string calendar) =>
        [
            .. Event()
                .Matches(Folded().Replace(calendar, ""))
                .Select(found =>
                    (Title: Line(found.Value, "SUMMARY"), At: Instant(Line(found.Value, "DTEND") ?? Line(found.Value, "DTSTART")))
                )
                .Where(entry => entry is { Title: not null, At: not null })
                .Select(entry => (entry.Title!.Replace("\\,", ",", StringComparison.Ordinal), entry.At!.Value)),
        ];

    private static string? Line(string entry, string name) =>
        entry
            .Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => line.StartsWith(name + ":", StringComparison.Ordinal) || line.StartsWith(name + ";", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..])
            .FirstOrDefault();

    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParseExact(
            text,
            "yyyyMMdd'T'HHmmss'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var instant
        )
            ? instant
            : null;

    /// <summary>A long line goes on after a line break and a blank (§3.1).</summary>
    [GeneratedRegex(@"\r?\n[ \t]")]
    private static partial Regex Folded();

    [GeneratedRegex("BEGIN:VEVENT.*?END:VEVENT", RegexOptions.Singleline)]
    private static partial Regex Event();
}
