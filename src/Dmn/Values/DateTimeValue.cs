using Bases.Dmn.Values.Temporal;

namespace Bases.Dmn.Values;

/// <summary>A FEEL date and time, to the nanosecond: local, with an offset, or in a region of the time zone database.</summary>
public sealed class DateTimeValue : Value
{
    internal DateTimeValue(CalendarDate date, long nanosecond, Zone? zone)
    {
        Date = date;
        Nanosecond = nanosecond;
        Zone = zone;
    }

    /// <summary>An instant with its offset.</summary>
    public DateTimeValue(DateTimeOffset content)
        : this(
            CalendarDate.From(DateOnly.FromDateTime(content.DateTime)),
            content.TimeOfDay.Ticks * 100,
            Zone.OfSeconds((int)content.Offset.TotalSeconds)
        ) { }

    /// <summary>
    /// The instant; a local date and time is taken as UTC (see <see cref="IsLocal"/>), and a year beyond
    /// those of <see cref="DateTimeOffset"/> gives its first or last value.
    /// </summary>
    public DateTimeOffset Content
    {
        get
        {
            var offset = TimeSpan.FromSeconds(OffsetSeconds / 60 * 60);
            var ticks = Int128.CreateChecked(Date.ToDateOnly().ToDateTime(TimeOnly.MinValue).Ticks) + (Nanosecond / 100);
            var utc = ticks - offset.Ticks;
            return utc < 0 || Date.Year < 1 ? DateTimeOffset.MinValue
                : utc > DateTime.MaxValue.Ticks || Date.Year > 9999 ? DateTimeOffset.MaxValue
                : new DateTimeOffset((long)ticks, offset);
        }
    }

    /// <summary>True when neither an offset nor a region was given: it names no instant.</summary>
    public bool IsLocal => Zone is null;

    public override string TypeName => "date and time";

    internal CalendarDate Date { get; }

    internal long Nanosecond { get; }

    internal Zone? Zone { get; }

    internal int OffsetSeconds => Zone?.OffsetAt(Date, Nanosecond) ?? 0;

    /// <summary>Nanoseconds since 1970 on the UTC axis; a local one counts as UTC (DMN 1.5, 10.3.2.3.5).</summary>
    internal Int128 Instant => ((Int128)Date.ToDays() * TimeOfDay.Day) + Nanosecond - (OffsetSeconds * (Int128)TimeOfDay.Second);

    public override bool Equals(Value? other) =>
        other is DateTimeValue that && that.Date == Date && that.Nanosecond == Nanosecond && Equals(that.Zone, Zone);

    public override int GetHashCode() => HashCode.Combine(Date, Nanosecond, Zone?.Name);

    public override string ToString() => $"{Date}T{TimeOfDay.ToText(Nanosecond)}{Zone}";

    /// <summary>This local reading shifted along the axis; null when it leaves the calendar.</summary>
    internal DateTimeValue? Plus(Int128 nanoseconds)
    {
        var total = Nanosecond + nanoseconds;
        var days = total / TimeOfDay.Day;
        var rest = total % TimeOfDay.Day;
        if (rest < 0)
        {
            rest += TimeOfDay.Day;
            days--;
        }

        var day = Date.ToDays() + days;
        return Int128.Abs(day) > 365_000_000_000 ? null : new DateTimeValue(CalendarDate.FromDays((long)day), (long)rest, Zone);
    }
}
