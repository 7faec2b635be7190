using System.Globalization;

namespace Bases.Dmn.Values.Temporal;

/// <summary>A day of the proleptic Gregorian calendar; FEEL's years reach far beyond <see cref="DateOnly"/>'s.</summary>
internal readonly record struct CalendarDate(int Year, int Month, int Day) : IComparable<CalendarDate>
{
    public const int MaxYear = 999_999_999;

    public static CalendarDate From(DateOnly date) => new(date.Year, date.Month, date.Day);

    public static bool TryCreate(long year, long month, long day, out CalendarDate date)
    {
        date = default;
        if (Math.Abs(year) > MaxYear || month is < 1 or > 12 || day < 1 || day > DaysIn((int)year, (int)month))
        {
            return false;
        }

        date = new CalendarDate((int)year, (int)month, (int)day);
        return true;
    }

    public static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysIn(int year, int month) =>
        month switch
        {
            2 => IsLeap(year) ? 29 : 28,
            4 or 6 or 9 or 11 => 30,
            _ => 31,
        };

    /// <summary>Days since 1970-01-01.</summary>
    public long ToDays()
    {
        long y = Month <= 2 ? Year - 1 : Year;
        var era = (y >= 0 ? y : y - 399) / 400;
        var yearOfEra = y - (era * 400);
        var dayOfYear = (((153 * (Month + (Month > 2 ? -3 : 9))) + 2) / 5) + Day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * 146_097) + dayOfEra - 719_468;
    }

    public static CalendarDate FromDays(long days)
    {
        days += 719_468;
        var era = (days >= 0 ? days : days - 146_096) / 146_097;
        var dayOfEra = days - (era * 146_097);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var shifted = ((5 * dayOfYear) + 2) / 153;
        var day = dayOfYear - (((153 * shifted) + 2) / 5) + 1;
        var month = shifted < 10 ? shifted + 3 : shifted - 9;
        var year = yearOfEra + (era * 400) + (month <= 2 ? 1 : 0);
        return new CalendarDate((int)year, (int)month, (int)day);
    }

    /// <summary>This day some months later; the day is cut to the length of that month.</summary>
    public CalendarDate? PlusMonths(long months)
    {
        var total = (Year * 12L) + Month - 1 + months;
        var year = Math.DivRem(total, 12, out var month);
        if (month < 0)
        {
            month += 12;
            year--;
        }

        return Math.Abs(year) > MaxYear
            ? null
            : new CalendarDate((int)year, (int)month + 1, Math.Min(Day, DaysIn((int)year, (int)month + 1)));
    }

    public DateOnly ToDateOnly() =>
        Year < 1 ? DateOnly.MinValue
        : Year > 9999 ? DateOnly.MaxValue
        : new DateOnly(Year, Month, Day);

    /// <summary>Monday is 1, Sunday is 7.</summary>
    public int DayOfWeek => (int)((((ToDays() + 3) % 7) + 7) % 7) + 1;

    public int DayOfYear => (int)(ToDays() - new CalendarDate(Year, 1, 1).ToDays()) + 1;

    /// <summary>The week of ISO 8601.</summary>
    public int WeekOfYear
    {
        get
        {
            var thursday = FromDays(ToDays() + 4 - DayOfWeek);
            return ((thursday.DayOfYear - 1) / 7) + 1;
        }
    }

    public int CompareTo(CalendarDate other) =>
        Year != other.Year ? Year.CompareTo(other.Year)
        : Month != other.Month ? Month.CompareTo(other.Month)
        : Day.CompareTo(other.Day);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Year < 0 ? "-" : string.Empty)}{Math.Abs(Year):0000}-{Month:00}-{Day:00}");
}
