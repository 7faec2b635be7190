namespace Bases.Dmn.Values.Temporal;

/// <summary>
/// Reads dates, times and durations as XML Schema writes them, with FEEL's <c>@region</c> besides offsets
/// (DMN 1.5, 10.3.2.3.4 to 10.3.2.3.7).
/// </summary>
internal static class TemporalText
{
    /// <summary>What <c>@"…"</c> may hold: whichever of the kinds fits.</summary>
    public static Value? Any(string text) => (Value?)Date(text) ?? (Value?)DateTime(text) ?? (Value?)Time(text) ?? Duration(text);

    public static DateValue? Date(string text)
    {
        var scan = new TextScan(text);
        return TryDate(ref scan, out var date) && scan.AtEnd ? new DateValue(date) : null;
    }

    public static TimeValue? Time(string text)
    {
        var scan = new TextScan(text);
        return TryTime(ref scan, out var nanosecond) && TryZone(ref scan, out var zone) ? new TimeValue(nanosecond, zone) : null;
    }

    public static DateTimeValue? DateTime(string text)
    {
        var scan = new TextScan(text);
        if (!TryDate(ref scan, out var date))
        {
            return null;
        }

        if (scan.AtEnd)
        {
            return new DateTimeValue(date, 0, null);
        }

        return scan.Take('T') && TryTime(ref scan, out var nanosecond) && TryZone(ref scan, out var zone)
            ? new DateTimeValue(date, nanosecond, zone)
            : null;
    }

    public static Value? Duration(string text)
    {
        var scan = new TextScan(text);
        var sign = scan.Take('-') ? -1 : 1;
        if (!scan.Take('P') || scan.AtEnd)
        {
            return null;
        }

        return (Value?)YearsMonths(scan, sign) ?? DaysTime(scan, sign);
    }

    private static YearsMonthsDurationValue? YearsMonths(TextScan scan, int sign)
    {
        var years = scan.Amount('Y');
        var months = scan.Amount('M');
        return scan.AtEnd && (years ?? months) is not null && (years ?? 0) < 1L << 56 && (months ?? 0) < 1L << 60
            ? new YearsMonthsDurationValue(sign * (((years ?? 0) * 12) + (months ?? 0)))
            : null;
    }

    private static DaysTimeDurationValue? DaysTime(TextScan scan, int sign)
    {
        var days = scan.Amount('D');
        Int128 total = (Int128)(days ?? 0) * TimeOfDay.Day;
        if (scan.Take('T'))
        {
            var hours = scan.Amount('H');
            var minutes = scan.Amount('M');
            long? seconds = null;
            long fraction = 0;
            if (!scan.AtEnd)
            {
                seconds = scan.Digits(1, 18);
                fraction = scan.Take('.') ? scan.Fraction() : 0;
                if (seconds is null || !scan.Take('S'))
                {
                    return null;
                }
            }

            if ((hours ?? minutes ?? seconds) is null)
            {
                return null;
            }

            total +=
                ((Int128)(hours ?? 0) * TimeOfDay.Hour)
                + ((Int128)(minutes ?? 0) * TimeOfDay.Minute)
                + ((Int128)(seconds ?? 0) * TimeOfDay.Second)
                + fraction;
        }
        else if (days is null)
        {
            return null;
        }

        return scan.AtEnd ? new DaysTimeDurationValue(sign * total) : null;
    }

    private static bool TryDate(ref TextScan scan, out CalendarDate date)
    {
        date = default;
        var sign = scan.Take('-') ? -1 : 1;
        var start = scan.Position;
        if (scan.Digits(4, 9) is not { } year)
        {
            return false;
        }

        // More than four digits only where they are needed (XML Schema).
        if (scan.Position - start > 4 && scan.At(start) == '0')
        {
            return false;
        }

        return scan.Take('-')
            && scan.Digits(2, 2) is { } month
            && scan.Take('-')
            && scan.Digits(2, 2) is { } day
            && CalendarDate.TryCreate(sign * year, month, day, out date);
    }

    private static bool TryTime(ref TextScan scan, out long nanosecond)
    {
        nanosecond = 0;
        if (
            scan.Digits(2, 2) is not { } hour
            || !scan.Take(':')
            || scan.Digits(2, 2) is not { } minute
            || !scan.Take(':')
            || scan.Digits(2, 2) is not { } second
            || hour > 23
            || minute > 59
            || second > 59
        )
        {
            return false;
        }

        long fraction = 0;
        if (scan.Take('.'))
        {
            if (scan.AtEnd || !char.IsAsciiDigit(scan.At(scan.Position)))
            {
                return false;
            }

            fraction = scan.Fraction();
        }

        nanosecond = (hour * TimeOfDay.Hour) + (minute * TimeOfDay.Minute) + (second * TimeOfDay.Second) + fraction;
        return true;
    }

    private static bool TryZone(ref TextScan scan, out Zone? zone)
    {
        zone = null;
        if (scan.AtEnd)
        {
            return true;
        }

        if (scan.Take('Z'))
        {
            zone = Zone.Utc;
            return scan.AtEnd;
        }

        if (scan.Take('@'))
        {
            zone = Zone.Find(scan.Rest);
            return zone is not null;
        }

        var sign =
            scan.Take('+') ? 1
            : scan.Take('-') ? -1
            : 0;
        if (sign == 0 || scan.Digits(2, 2) is not { } hours || !scan.Take(':') || scan.Digits(2, 2) is not { } minutes)
        {
            return false;
        }

        long seconds = 0;
        if (scan.Take(':'))
        {
            if (scan.Digits(2, 2) is not { } given)
            {
                return false;
            }

            seconds = given;
        }

        var offset = (hours * 3600) + (minutes * 60) + seconds;
        zone = Zone.OfSeconds(sign * (int)offset);

        // An offset with its region, as Java writes both: the region says the offset.
        if (scan.Take('['))
        {
            zone = scan.Rest.EndsWith(']') ? Zone.Find(scan.Rest[..^1]) : null;
            return zone is not null;
        }

        return scan.AtEnd && minutes < 60 && seconds < 60 && offset <= 18 * 3600;
    }
}
