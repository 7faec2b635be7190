namespace Bases.Server.Demonstration;

internal static class DemonstrationData
{
    /// <summary>When the demonstration's clock begins: 2026-11-20 09:00 in Beijing.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(8));
}
