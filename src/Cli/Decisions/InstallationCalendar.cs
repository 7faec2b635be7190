using Bases.Activities.Contract;
using Bases.Cli.Check;
using Bases.Dmn.Feel;

namespace Bases.Cli.Decisions;

/// <summary>The working calendar of the installation's reference data, read when an expression first asks for it.</summary>
internal sealed class InstallationCalendar(string? folder) : IWorkingCalendar
{
    private readonly Lazy<RegisterCalendar> calendar = new(() => new RegisterCalendar(CheckedRegister.Load(folder).Calendar));

    public bool IsWorkingDay(DateOnly day) => calendar.Value.IsWorkingDay(day);

    public bool IsOfficial(int year) => calendar.Value.IsOfficial(year);
}
