using Bases.Dmn.Values.Temporal;

namespace Bases.Dmn.Values;

/// <summary>A FEEL time of day, to the nanosecond: local, with an offset, or in a region.</summary>
public sealed class TimeValue : Value
{
    internal TimeValue(long nanosecond, Zone? zone)
    {
        Nanosecond = nanosecond;
        Zone = zone;
    }

    /// <summary>A local time.</summary>
    public TimeValue(TimeOnly content)
        : this(content.Ticks * 100, null) { }

    public TimeOnly Content => new(Nanosecond / 100);

    public override string TypeName => "time";

    internal long Nanosecond { get; }

    internal Zone? Zone { get; }

    /// <summary>Seconds on the UTC axis; a time without a known offset counts as UTC (DMN 1.5, 10.3.2.3.4).</summary>
    internal long InstantNanosecond => Nanosecond - ((Zone?.Offset ?? 0) * TimeOfDay.Second);

    public override bool Equals(Value? other) => other is TimeValue time && time.Nanosecond == Nanosecond && Equals(time.Zone, Zone);

    public override int GetHashCode() => HashCode.Combine(Nanosecond, Zone?.Name);

    public override string ToString() => TimeOfDay.ToText(Nanosecond) + Zone;
}
