namespace Bases.Engine.Model.Timers;

/// <summary>Time zones of timers.</summary>
public static class TimerZone
{
    /// <summary>The zone of the department's legal dates; China has had one offset since 1991.</summary>
    public static TimeZoneInfo Default { get; } =
        Find("Asia/Shanghai")
        ?? TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", TimeSpan.FromHours(8), "Asia/Shanghai", "Asia/Shanghai");

    public static TimeZoneInfo? Find(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;

    /// <summary>The instant of a local time; one that a change of the clock skips is taken after the change.</summary>
    internal static DateTimeOffset Instant(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local))
        {
            local += TimeSpan.FromHours(1);
        }

        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
