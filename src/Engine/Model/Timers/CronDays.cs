using System.Globalization;

namespace Bases.Engine.Model.Timers;

/// <summary>The day of month and day of week fields of a cron expression; a day must satisfy both.</summary>
internal sealed class CronDays
{
    private static readonly string[] WeekDays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    private readonly Func<DateOnly, bool> dayOfMonth;
    private readonly Func<DateOnly, bool> dayOfWeek;

    private CronDays(Func<DateOnly, bool> dayOfMonth, Func<DateOnly, bool> dayOfWeek)
    {
        this.dayOfMonth = dayOfMonth;
        this.dayOfWeek = dayOfWeek;
    }

    public static CronDays? Parse(string dayOfMonth, string dayOfWeek) =>
        DayOfMonth(dayOfMonth) is { } month && DayOfWeek(dayOfWeek) is { } week ? new CronDays(month, week) : null;

    public bool Contains(DateOnly day) => dayOfMonth(day) && dayOfWeek(day);

    private static Func<DateOnly, bool>? DayOfMonth(string text)
    {
        if (text.Equals("L", StringComparison.OrdinalIgnoreCase))
        {
            return day => day.Day == Length(day);
        }

        if (text.Equals("LW", StringComparison.OrdinalIgnoreCase))
        {
            return day => day == NearestWeekday(day, Length(day));
        }

        if (text.StartsWith("L-", StringComparison.OrdinalIgnoreCase))
        {
            return CronField.Number(text[2..], 1, 30, null, out var before) ? day => day.Day == Length(day) - before : null;
        }

        if (text.EndsWith('W') || text.EndsWith('w'))
        {
            return CronField.Number(text[..^1], 1, 31, null, out var near)
                ? day => near <= Length(day) && day == NearestWeekday(day, near)
                : null;
        }

        return CronField.Parse(text, 1, 31) is { } field ? day => field.Contains(day.Day) : null;
    }

    private static Func<DateOnly, bool>? DayOfWeek(string text)
    {
        if (text.Length > 1 && (text.EndsWith('L') || text.EndsWith('l')))
        {
            return WeekDay(text[..^1], out var last) ? day => (int)day.DayOfWeek == last && day.Day + 7 > Length(day) : null;
        }

        if (text.Split('#') is [var name, var count])
        {
            return
                WeekDay(name, out var weekday)
                && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var nth)
                && nth is >= 1 and <= 5
                ? day => (int)day.DayOfWeek == weekday && ((day.Day - 1) / 7) + 1 == nth
                : null;
        }

        // 0 and 7 are both Sunday.
        return CronField.Parse(text, 0, 7, WeekDays) is { } field
            ? day => field.Contains((int)day.DayOfWeek) || (day.DayOfWeek == System.DayOfWeek.Sunday && field.Contains(7))
            : null;
    }

    private static bool WeekDay(string text, out int day)
    {
        var valid = CronField.Number(text, 0, 7, WeekDays, out day);
        day %= 7;
        return valid;
    }

    private static int Length(DateOnly day) => DateTime.DaysInMonth(day.Year, day.Month);

    /// <summary>The weekday nearest to this day of the month, without leaving the month.</summary>
    private static DateOnly NearestWeekday(DateOnly month, int dayOfMonth)
    {
        var day = new DateOnly(month.Year, month.Month, dayOfMonth);
        return day.DayOfWeek switch
        {
            System.DayOfWeek.Saturday => day.AddDays(dayOfMonth == 1 ? 2 : -1),
            System.DayOfWeek.Sunday => day.AddDays(dayOfMonth == Length(day) ? -2 : 1),
            _ => day,
        };
    }
}
