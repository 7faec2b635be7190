using Bases.Dmn.Feel;

namespace Bases.Infrastructure.Timers;

/// <summary>For a host that knows no official notices: Monday to Friday, all of it provisional.</summary>
internal sealed class WeekendCalendar : IWorkingCalendar
{
    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    public bool IsOfficial(int year) => false;
}
