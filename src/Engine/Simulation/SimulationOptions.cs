using Bases.Dmn.Feel;

namespace Bases.Engine.Simulation;

/// <param name="Activities">Does the jobs of registered types; null leaves all that are not mocked to the steps.</param>
/// <param name="Auto">Completes every task and job as it appears.</param>
/// <param name="MaximumActions">More commands than this in one run are taken for a run that never comes to rest.</param>
public sealed record SimulationOptions(
    RegisteredActivities? Activities = null,
    IWorkingCalendar? Calendar = null,
    bool Auto = false,
    int MaximumActions = 200_000
);

/// <summary>The run goes on and on, e.g. by a cycle without pause that starts tasks which complete themselves.</summary>
internal sealed class NotAtRestException(int actions) : Exception($"the run does not come to rest after {actions} commands");
