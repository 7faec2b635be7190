using Bases.Activities.Contract;
using Bases.Dmn.Feel;
using Bases.Infrastructure.Register;
using Bases.Register;

namespace Bases.Server.Wording;

/// <summary>The register's calendar as it is now: an entered holiday notice counts from the next question on.</summary>
internal sealed class LiveCalendar(IServiceProvider services) : IWorkingCalendar
{
    private RegisterMemory? memory;
    private (IRegister Register, IWorkingCalendar Calendar)? known;

    public bool IsWorkingDay(DateOnly day) => Current().IsWorkingDay(day);

    public bool IsOfficial(int year) => Current().IsOfficial(year);

    private IWorkingCalendar Current()
    {
        // Asked for late: the register's memory and the runtime need a calendar themselves.
        memory ??= services.GetRequiredService<RegisterMemory>();
        var register = memory.Current;
        if (known is { } seen && ReferenceEquals(seen.Register, register))
        {
            return seen.Calendar;
        }

        var calendar = RegisterCalendar.Of(register);
        known = (register, calendar);
        return calendar;
    }
}
