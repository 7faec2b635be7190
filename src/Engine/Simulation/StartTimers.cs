using Bases.Engine.Definitions;
using Bases.Engine.Model.Timers;

namespace Bases.Engine.Simulation;

/// <summary>The timers of process start events: set when the files are deployed, and again as long as a cycle has firings left.</summary>
internal sealed class StartTimers
{
    private readonly List<Entry> entries = [];

    public StartTimers(IEnumerable<TimerStartTrigger> triggers, DateTimeOffset deployedAt)
    {
        foreach (var trigger in triggers)
        {
            if (trigger.Schedule.First(deployedAt) is { } first)
            {
                entries.Add(new Entry(trigger, first));
            }
        }
    }

    public IEnumerable<SimulatedTimer> Pending => entries.Select(entry => new SimulatedTimer(default, entry.Element, entry.Next.Due, null));

    public void Fired(SimulatedTimer timer)
    {
        var index = entries.FindIndex(entry => entry.Element == timer.Element && entry.Next.Due == timer.Due);
        var fired = entries[index];
        if (fired.Trigger.Schedule.After(fired.Next) is { } next)
        {
            entries[index] = fired with { Next = next };
        }
        else
        {
            entries.RemoveAt(index);
        }
    }

    private sealed record Entry(TimerStartTrigger Trigger, TimerOccurrence Next)
    {
        public ElementRef Element => new(Trigger.Process.ProcessId, Trigger.ElementId);
    }
}
