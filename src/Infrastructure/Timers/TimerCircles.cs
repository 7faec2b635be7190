using Bases.Engine;

namespace Bases.Infrastructure.Timers;

/// <summary>
/// Finds timers that circle at one instant: a step that should have carried the time forward does nothing, and the timer is
/// set again for when it was due already. Without this a sweep of such a case never ends, and nothing else is swept.
/// </summary>
/// <param name="begun">When the sweep began.</param>
internal sealed class TimerCircles(DateTimeOffset begun)
{
    /// <summary>Many more than a procedure needs that really passes the same timer again and again within one instant.</summary>
    public const int Turns = 100;

    private readonly Dictionary<(Key Owner, string Element), (DateTimeOffset Due, int Turns)> seen = [];

    /// <summary>Looks at what is due in one round of the sweep.</summary>
    /// <returns>The timers that are not to fire now.</returns>
    public IReadOnlyList<DueTimer> Find(IReadOnlyList<DueTimer> round)
    {
        var circling = new List<DueTimer>();
        foreach (var timers in round.GroupBy(timer => (timer.Owner, timer.Element)))
        {
            var due = timers.Max(timer => timer.DueAt);
            var turns = seen.TryGetValue(timers.Key, out var last) && (due <= last.Due || due >= begun) ? last.Turns + 1 : 0;
            seen[timers.Key] = (due, turns);
            if (turns > Turns)
            {
                circling.AddRange(timers);
            }
        }

        return circling;
    }
}

/// <param name="Owner">The instance that it belongs to; the definition of a timer start event.</param>
internal sealed record DueTimer(Key Key, Key Owner, string Element, DateTimeOffset DueAt);
