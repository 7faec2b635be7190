namespace Bases.FiveYears.Tests.Running;

/// <summary>The simulated clock: time stands until the diary moves it, and never goes back.</summary>
internal sealed class YearClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now;

    public override DateTimeOffset GetUtcNow() => now;

    public void MoveTo(DateTimeOffset instant) => now = instant > now ? instant : now;
}
