using Bases.Dmn.Feel.Semantics;
using Bases.Dmn.Values;
using Bases.Dmn.Values.Temporal;

namespace Bases.Dmn.Feel.Functions;

/// <summary>Dates and times from texts and parts (DMN 1.5, 10.3.4.1).</summary>
internal static class Constructors
{
    public static IEnumerable<Signature> Signatures { get; } =
    [
        Signature.Of("date(from)", (_, a) => Date(a[0])),
        Signature.Of("date(year, month, day)", (_, a) => Date(a[0], a[1], a[2])),
        Signature.Of("time(from)", (_, a) => Time(a[0])),
        Signature.Of("time(hour, minute, second, offset?)", (_, a) => Time(a[0], a[1], a[2], a[3])),
        Signature.Of(
            "date and time(from)",
            (_, a) =>
                a[0] switch
                {
                    StringValue text => TemporalText.DateTime(text.Content),
                    DateTimeValue => a[0],
                    DateValue date => new DateTimeValue(date.Date, 0, Zone.Utc),
                    _ => null,
                }
        ),
        Signature.Of(
            "date and time(date, time)",
            (_, a) =>
                (a[0], a[1]) switch
                {
                    (DateValue date, TimeValue time) => new DateTimeValue(date.Date, time.Nanosecond, time.Zone),
                    (DateTimeValue date, TimeValue time) => new DateTimeValue(date.Date, time.Nanosecond, time.Zone),
                    (DateTimeValue dateTime, StringValue region) => InRegion(dateTime, region.Content),
                    _ => null,
                }
        ),
        Signature.Of("date and time(year, month, day, hour, minute, second, offset?)", (_, a) => DateTime(a, Time(a[3], a[4], a[5], a[6]))),
    ];

    public static DateTimeValue? InRegion(DateTimeValue dateTime, string region)
    {
        if (Zone.Find(region) is not { } zone)
        {
            return null;
        }

        // The offset may differ on the two sides of a change, so the reading is taken twice.
        var utc = new DateTimeValue(dateTime.Date, dateTime.Nanosecond, null).Plus(-(Int128)dateTime.OffsetSeconds * TimeOfDay.Second);
        var first = utc?.Plus((Int128)zone.OffsetAt(utc.Date, utc.Nanosecond) * TimeOfDay.Second);
        var local = first is null ? null : utc!.Plus((Int128)zone.OffsetAt(first.Date, first.Nanosecond) * TimeOfDay.Second);
        return local is null ? null : new DateTimeValue(local.Date, local.Nanosecond, zone);
    }

    private static DateValue? Date(Value? from) =>
        from switch
        {
            StringValue text => TemporalText.Date(text.Content),
            DateValue date => date,
            DateTimeValue dateTime => new DateValue(dateTime.Date),
            _ => null,
        };

    private static DateValue? Date(Value? year, Value? month, Value? day) =>
        Whole(year) is { } y && Whole(month) is { } m && Whole(day) is { } d && CalendarDate.TryCreate(y, m, d, out var date)
            ? new DateValue(date)
            : null;

    private static TimeValue? Time(Value? from) =>
        from switch
        {
            StringValue text => TemporalText.Time(text.Content),
            TimeValue time => time,
            DateTimeValue dateTime => new TimeValue(dateTime.Nanosecond, dateTime.Zone),
            DateValue => new TimeValue(0, Zone.Utc),
            _ => null,
        };

    private static TimeValue? Time(Value? hour, Value? minute, Value? second, Value? offset)
    {
        if (
            Whole(hour) is not (>= 0 and < 24 and var h)
            || Whole(minute) is not (>= 0 and < 60 and var m)
            || second is not NumberValue seconds
            || !TryZone(offset, out var zone)
        )
        {
            return null;
        }

        var fraction = NumberValue.Multiply(seconds, NumberValue.Of(TimeOfDay.Second));
        return fraction is not null && fraction.Sign >= 0 && Units.ToWhole(fraction) is { } nanoseconds && nanoseconds < TimeOfDay.Minute
            ? new TimeValue((h * TimeOfDay.Hour) + (m * TimeOfDay.Minute) + (long)nanoseconds, zone)
            : null;
    }

    private static DateTimeValue? DateTime(Value?[] a, TimeValue? time) =>
        time is not null && Date(a[0], a[1], a[2]) is { } date ? new DateTimeValue(date.Date, time.Nanosecond, time.Zone) : null;

    private static bool TryZone(Value? offset, out Zone? zone)
    {
        zone = null;
        switch (offset)
        {
            case null or NullValue:
                return true;
            case DaysTimeDurationValue duration when Int128.Abs(duration.Nanoseconds) <= 18 * TimeOfDay.Hour:
                zone = Zone.OfSeconds((int)(duration.Nanoseconds / TimeOfDay.Second));
                return true;
            case StringValue region:
                zone = Zone.Find(region.Content);
                return zone is not null;
            default:
                return false;
        }
    }

    private static long? Whole(Value? value) => value is NumberValue number && number.TryToInt64(out var whole) ? whole : null;
}
