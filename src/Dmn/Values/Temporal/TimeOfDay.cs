using System.Globalization;

namespace Bases.Dmn.Values.Temporal;

/// <summary>Nanoseconds since midnight, in parts and as text.</summary>
internal static class TimeOfDay
{
    public const long Second = 1_000_000_000;
    public const long Minute = 60 * Second;
    public const long Hour = 60 * Minute;
    public const long Day = 24 * Hour;

    public static string ToText(long nanosecond)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{nanosecond / Hour:00}:{nanosecond / Minute % 60:00}:{nanosecond / Second % 60:00}"
        );
        return text + Fraction(nanosecond % Second);
    }

    public static string Fraction(long nanosecond) =>
        nanosecond == 0 ? string.Empty : "." + nanosecond.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
}
