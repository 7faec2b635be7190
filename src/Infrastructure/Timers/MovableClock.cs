namespace Bases.Infrastructure.Timers;

/// <summary>The clock of the demonstration: it runs, and an operator can move it forward. What falls due on the way happens in order, each at its own time.</summary>
public sealed class MovableClock : TimeProvider
{
    /// <summary>The next instant at which something falls due; null when nothing waits.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Moves to an instant that is not in the past, and returns when all timers due by then have fired.</summary>
    public Task MoveToAsync(DateTimeOffset instant, string actor, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Moves to the next instant at which something falls due.</summary>
    /// <returns>That instant; null when nothing waits.</returns>
    public Task<DateTimeOffset?> MoveToNextAsync(string actor, CancellationToken cancellation = default) => throw new NotSupportedException();
}
