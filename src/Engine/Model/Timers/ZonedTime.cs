using System.Globalization;

namespace Bases.Engine.Model.Timers;

/// <summary>
/// Reads instants: ISO 8601 date or date and time, with an offset, or with a zone as <c>[Europe/Berlin]</c> or
/// <c>@Europe/Berlin</c>, or in the default zone.
/// </summary>
internal static class ZonedTime
{
    private static readonly string[] Local =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd",
        "yyyyMMdd'T'HHmmss",
        "yyyyMMdd'T'HHmm",
        "yyyyMMdd",
    ];

    private static readonly string[] WithOffset =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd'T'HH:mmzzz",
        "yyyyMMdd'T'HHmmsszzz",
        "yyyyMMdd'T'HHmmzzz",
    ];

    public static DateTimeOffset? Parse(string text)
    {
        var zone = TimerZone.Default;
        var mark = text.IndexOfAny(['[', '@']);
        if (mark > 0)
        {
            if (TimerZone.Find(text[(mark + 1)..].TrimEnd(']')) is not { } named)
            {
                return null;
            }

            (zone, text) = (named, text[..mark]);
        }

        if (text.EndsWith('Z'))
        {
            text = text[..^1] + "+00:00";
        }

        // An offset decides the instant also where a zone is named (java.time does the same).
        if (DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
        {
            return instant;
        }

        return DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? TimerZone.Instant(local, zone)
            : null;
    }
}
