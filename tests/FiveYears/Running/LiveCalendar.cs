using Bases.Activities.Contract;
using Bases.Dmn.Feel;
using Bases.Infrastructure.Register;

namespace Bases.FiveYears.Tests.Running;

/// <summary>The working days of the register, as on a server.</summary>
internal sealed class LiveCalendar(RegisterMemory register) : IWorkingCalendar
{
    private readonly Lazy<RegisterCalendar> calendar = new(() => RegisterCalendar.Of(register.Current));

    public bool IsWorkingDay(DateOnly day) => calendar.Value.IsWorkingDay(day);

    public bool IsOfficial(int year) => calendar.Value.IsOfficial(year);
}
