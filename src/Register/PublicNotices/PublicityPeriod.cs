using Bases.Register.Calendars;
using Bases.Register.Policies;

namespace Bases.Register.PublicNotices;

/// <summary>How long a publicity lasts (article 17, I-3): at least n working days, the day of publication not counted.</summary>
public static class PublicityPeriod
{
    /// <summary>The earliest lawful last day; the period closes at its end, 24:00 Beijing time.</summary>
    public static LegalDay MinimumEnd(DateOnly publishedOn, WorkingCalendar calendar, Policy policy)
    {
        var days = policy.Int("publicity.minimumWorkingDays");
        return policy.Bool("publicity.firstDayCounts") && calendar.IsWorkingDay(publishedOn)
            ? calendar.Add(publishedOn, days - 1)
            : calendar.Add(publishedOn, days);
    }

    /// <summary>The last day: the minimum, or the later end that was chosen and published.</summary>
    public static LegalDay LastDay(Publicity publicity, WorkingCalendar calendar, Policy policy)
    {
        var minimum = MinimumEnd(LegalTime.DayOf(publicity.PublishedAt), calendar, policy);
        return publicity.ChosenEnd is { } chosen && chosen > minimum.Date
            ? new LegalDay(chosen, minimum.Provisional || !calendar.IsOfficial(chosen.Year))
            : minimum;
    }
}
