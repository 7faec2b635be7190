using Bases.Dmn.Feel;
using Bases.Register;
using Bases.Register.Calendars;

namespace Bases.Activities.Contract;

/// <summary>The register's calendar, as FEEL's working-day functions ask for it.</summary>
public sealed class RegisterCalendar(WorkingCalendar calendar) : IWorkingCalendar
{
    public static RegisterCalendar Of(IRegister register) => new(new WorkingCalendar(register.All<CalendarYear>()));

    public bool IsWorkingDay(DateOnly day) => calendar.IsWorkingDay(day);

    public bool IsOfficial(int year) => calendar.IsOfficial(year);
}
