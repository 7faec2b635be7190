namespace Bases.Register.Calendars;

/// <summary>What an entered notice changes: dates counted on the calendar before are counted again on the one after.</summary>
public sealed class CalendarDifference
{
    private readonly WorkingCalendar before;
    private readonly WorkingCalendar after;

    public CalendarDifference(IReadOnlyCollection<CalendarYear> known, CalendarYear notice)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(notice);
        CalendarYear[] years = [.. known.Where(year => year.Year != notice.Year), notice];
        before = new WorkingCalendar(known);
        after = new WorkingCalendar(years);
        Days =
        [
            .. years
                .Concat(known)
                .SelectMany(year => year.OffDays.Concat(year.MakeUpWorkdays))
                .Select(day => day.Date)
                .Where(day => before.IsWorkingDay(day) != after.IsWorkingDay(day))
                .Distinct()
                .Order(),
        ];
    }

    public WorkingCalendar Before => before;

    public WorkingCalendar After => after;

    /// <summary>Days that are working days on one of the two calendars only, in order.</summary>
    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>Where a date lies that was counted on the calendar before.</summary>
    /// <param name="since">No earlier than this was it counted from.</param>
    public DateOnly Move(DateOnly day, DeadlineRule rule, DateOnly since)
    {
        if (rule == DeadlineRule.Fixed || Days.Count == 0 || day < Days[0])
        {
            return day;
        }

        switch (rule)
        {
            case DeadlineRule.BackToWorkingDay:
                return after.OnOrBefore(day).Date;
            case DeadlineRule.OnToWorkingDay:
                return after.OnOrAfter(day).Date;
            default:
                // Up to the first difference both calendars count alike, so that the rest of the count is enough.
                var from = Days[0].AddDays(-1) > since ? Days[0].AddDays(-1) : since;
                if (from >= day || !before.IsWorkingDay(day))
                {
                    return day;
                }

                var counted = after.Add(from, before.Between(from, day)).Date;
                return rule == DeadlineRule.WorkingDaysMinimum && counted < day ? day : counted;
        }
    }
}
