using Bases.Engine.Definitions;
using Bases.Engine.Model.Timers;

namespace Bases.Activities.Tests.Office;

/// <summary>A timer start event and when it fires next.</summary>
internal sealed record YearlyStart(string ProcessId, string ElementId, TimerSchedule Schedule, TimerOccurrence Next)
{
    public static IEnumerable<YearlyStart> First(TimerStartTrigger trigger, DateTimeOffset now)
    {
        if (trigger.Schedule.First(now) is { } first)
        {
            yield return new YearlyStart(trigger.Process.ProcessId, trigger.ElementId, trigger.Schedule, first);
        }
    }

    public static IEnumerable<YearlyStart> After(YearlyStart fired)
    {
        if (fired.Schedule.After(fired.Next) is { } next)
        {
            yield return fired with
            {
                Next = next,
            };
        }
    }
}
