namespace Bases.Server.Demonstration;

internal static class DemonstrationData
{
    /// <summary>Where the clock stands before the recorded cases run: ahead of the first of them.</summary>
    public static DateTimeOffset Beginning { get; } = new(2023, 9, 10, 9, 0, 0, TimeSpan.FromHours(8));

    /// <summary>When the demonstration's clock begins: 2026-11-20 09:00 in Beijing.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(8));
}
