namespace Bases.Engine.Model.Timers;

/// <summary>
/// A cron expression of six fields – second, minute, hour, day of month, month, day of week – or one of the macros
/// <c>@yearly</c>, <c>@monthly</c>, <c>@weekly</c>, <c>@daily</c>, <c>@hourly</c>. Understands lists, ranges, steps,
/// names, <c>L</c>, <c>nW</c>, <c>LW</c>, <c>dL</c> and <c>d#n</c>. A prefix <c>TZ=Europe/Berlin</c> names a zone.
/// </summary>
internal sealed class CronExpression : TimerSchedule
{
    /// <summary>Dates such as 29 February on a certain weekday come back within the 28-year cycle, or after a gap at a century.</summary>
    private const int YearsToLookAhead = 40;

    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    private readonly TimeZoneInfo zone;
    private readonly CronField seconds;
    private readonly CronField minutes;
    private readonly CronField hours;
    private readonly CronDays days;
    private readonly CronField months;

    private CronExpression(TimeZoneInfo zone, CronField seconds, CronField minutes, CronField hours, CronDays days, CronField months)
    {
        this.zone = zone;
        this.seconds = seconds;
        this.minutes = minutes;
        this.hours = hours;
        this.days = days;
        this.months = months;
    }

    public static CronExpression? Parse(string text)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var zone = TimerZone.Default;
        if (
            fields.Length > 0
            && (fields[0].StartsWith("TZ=", StringComparison.Ordinal) || fields[0].StartsWith("CRON_TZ=", StringComparison.Ordinal))
        )
        {
            if (TimerZone.Find(fields[0][(fields[0].IndexOf('=', StringComparison.Ordinal) + 1)..]) is not { } named)
            {
                return null;
            }

            zone = named;
            fields = fields[1..];
        }

        if (fields is [var macro])
        {
            fields = Macro(macro);
        }

        if (fields is not [var second, var minute, var hour, var dayOfMonth, var month, var dayOfWeek])
        {
            return null;
        }

        return
            CronField.Parse(second, 0, 59) is { } seconds
            && CronField.Parse(minute, 0, 59) is { } minutes
            && CronField.Parse(hour, 0, 23) is { } hours
            && CronField.Parse(month, 1, 12, Months) is { } months
            && CronDays.Parse(dayOfMonth, dayOfWeek) is { } days
            ? new CronExpression(zone, seconds, minutes, hours, days, months)
            : null;
    }

    public override TimerOccurrence? First(DateTimeOffset now) => Next(now) is { } due ? new(due, null) : null;

    public override TimerOccurrence? After(TimerOccurrence fired) => First(fired.Due);

    private static string[] Macro(string macro) =>
        macro switch
        {
            "@yearly" or "@annually" => ["0", "0", "0", "1", "1", "*"],
            "@monthly" => ["0", "0", "0", "1", "*", "*"],
            "@weekly" => ["0", "0", "0", "*", "*", "0"],
            "@daily" or "@midnight" => ["0", "0", "0", "*", "*", "*"],
            "@hourly" => ["0", "0", "*", "*", "*", "*"],
            _ => [],
        };

    private DateTimeOffset? Next(DateTimeOffset after)
    {
        var local = TimeZoneInfo.ConvertTime(after, zone).DateTime;
        var day = DateOnly.FromDateTime(local);
        var last = day.Year + YearsToLookAhead;
        var from = TimeOnly.FromDateTime(local);
        for (; day.Year <= last && day < DateOnly.MaxValue; day = day.AddDays(1), from = TimeOnly.MinValue)
        {
            if (!months.Contains(day.Month))
            {
                day = new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
                continue;
            }

            if (days.Contains(day) && OnDay(day, from, after) is { } due)
            {
                return due;
            }
        }

        return null;
    }

    private DateTimeOffset? OnDay(DateOnly day, TimeOnly from, DateTimeOffset after)
    {
        foreach (var hour in hours.From(from.Hour))
        {
            foreach (var minute in minutes.From(hour == from.Hour ? from.Minute : 0))
            {
                var first = hour == from.Hour && minute == from.Minute ? from.Second : 0;
                foreach (var second in seconds.From(first))
                {
                    var due = TimerZone.Instant(day.ToDateTime(new TimeOnly(hour, minute, second)), zone);
                    if (due > after)
                    {
                        return due;
                    }
                }
            }
        }

        return null;
    }
}
