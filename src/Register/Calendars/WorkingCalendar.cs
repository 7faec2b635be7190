namespace Bases.Register.Calendars;

/// <summary>
/// Working days as the State Council's notices set them: Monday to Friday without the days off, and the make-up days.
/// Nothing is assumed silently: a result that looked at a day of a year without a notice says that it is provisional (I-26).
/// </summary>
public sealed class WorkingCalendar
{
    private readonly HashSet<DateOnly> offDays;
    private readonly HashSet<DateOnly> makeUpDays;
    private readonly HashSet<int> officialYears;

    public WorkingCalendar(IEnumerable<CalendarYear> years)
    {
        var known = years.ToList();
        makeUpDays = [.. known.SelectMany(year => year.MakeUpWorkdays).Select(day => day.Date)];
        offDays = [.. known.SelectMany(year => year.OffDays).Select(day => day.Date)];
        officialYears = [.. known.Where(year => year.Status == CalendarStatus.Official).Select(year => year.Year)];
    }

    public bool IsOfficial(int year) => officialYears.Contains(year);

    public bool IsWorkingDay(DateOnly day) =>
        makeUpDays.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !offDays.Contains(day));

    /// <summary>The n-th working day after the day, which itself is not counted (民法典 201); before it when n is negative.</summary>
    public LegalDay Add(DateOnly day, int n)
    {
        var step = Math.Sign(n);
        var provisional = false;
        for (var left = Math.Abs(n); left > 0; )
        {
            day = day.AddDays(step);
            provisional |= !IsOfficial(day.Year);
            if (IsWorkingDay(day))
            {
                left--;
            }
        }

        return new LegalDay(day, provisional);
    }

    /// <summary>The day itself, or the next working day when it is a rest day (民法典 203).</summary>
    public LegalDay OnOrAfter(DateOnly day) => Roll(day, 1);

    /// <summary>The day itself, or the last working day before it.</summary>
    public LegalDay OnOrBefore(DateOnly day) => Roll(day, -1);

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    private LegalDay Roll(DateOnly day, int step)
    {
        var provisional = !IsOfficial(day.Year);
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(step);
            provisional |= !IsOfficial(day.Year);
        }

        return new LegalDay(day, provisional);
    }
}

/// <summary>A computed day; provisional when it depends on a year whose notice is not issued.</summary>
public readonly record struct LegalDay(DateOnly Date, bool Provisional);
