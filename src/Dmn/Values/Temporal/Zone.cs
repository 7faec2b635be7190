using System.Globalization;

namespace Bases.Dmn.Values.Temporal;

/// <summary>What a time is relative to: a fixed offset, or a region of the time zone database. Local times have none.</summary>
internal sealed record Zone
{
    private readonly TimeZoneInfo? region;

    private Zone(int seconds) => FixedSeconds = seconds;

    private Zone(string name, TimeZoneInfo region)
    {
        Name = name;
        this.region = region;
    }

    public static Zone Utc { get; } = new(0);

    /// <summary>The region's name as it was written, for example <c>Asia/Shanghai</c>; null for an offset.</summary>
    public string? Name { get; }

    private int FixedSeconds { get; }

    public static Zone OfSeconds(int seconds) => seconds == 0 ? Utc : new Zone(seconds);

    /// <summary>The zone of that name; null when the database has none.</summary>
    public static Zone? Find(string name)
    {
        if (
            name.Length is 0 or > 64
            || !char.IsAsciiLetter(name[0])
            || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+')
        )
        {
            return null;
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var region) ? new Zone(name, region) : null;
    }

    /// <summary>The offset from UTC in seconds at a local date and time.</summary>
    public int OffsetAt(CalendarDate date, long nanosecond)
    {
        if (region is null)
        {
            return FixedSeconds;
        }

        if (date.Year is < 1 or > 9999)
        {
            return (int)region.BaseUtcOffset.TotalSeconds;
        }

        var local = new DateTime(date.Year, date.Month, date.Day, 0, 0, 0, DateTimeKind.Unspecified).AddTicks(nanosecond / 100);
        return (int)region.GetUtcOffset(local).TotalSeconds;
    }

    /// <summary>The offset of a time without a day: that of an offset, and none for a region whose offset changes.</summary>
    public int? Offset =>
        region is null ? FixedSeconds
        : region.SupportsDaylightSavingTime ? null
        : (int)region.BaseUtcOffset.TotalSeconds;

    public override string ToString()
    {
        if (Name is not null)
        {
            return "@" + Name;
        }

        if (FixedSeconds == 0)
        {
            return "Z";
        }

        var size = Math.Abs(FixedSeconds);
        var seconds = size % 60 == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $":{size % 60:00}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(FixedSeconds < 0 ? '-' : '+')}{size / 3600:00}:{size / 60 % 60:00}{seconds}"
        );
    }
}
