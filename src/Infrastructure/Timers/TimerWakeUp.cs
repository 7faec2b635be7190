namespace Bases.Infrastructure.Timers;

/// <summary>Tells who watches the timers that one was set.</summary>
internal sealed class TimerWakeUp
{
    /// <summary>Called after a commit that set timers, with the earliest of them; must not block.</summary>
    public Action<DateTimeOffset>? Listener { get; set; }

    public void TimerSet(DateTimeOffset due) => Listener?.Invoke(due);
}
