using Bases.Dmn.Values;
using Bases.Dmn.Values.Temporal;

namespace Bases.Dmn.Feel.Semantics;

/// <summary>What may stand behind the dot of a value that is no context (DMN 1.5, table 65).</summary>
internal static class Properties
{
    /// <summary>The property; null (of C#) when values of that kind have none of that name.</summary>
    public static Value? Of(Value value, string name) =>
        value switch
        {
            DateValue date => OfDate(date.Date, name),
            DateTimeValue dateTime => OfDate(dateTime.Date, name)
                ?? OfTime(dateTime.Nanosecond, dateTime.Zone, dateTime.IsLocal ? null : dateTime.OffsetSeconds, name),
            TimeValue time => OfTime(time.Nanosecond, time.Zone, time.Zone?.Offset, name),
            DaysTimeDurationValue duration => OfDuration(duration.Nanoseconds, name),
            YearsMonthsDurationValue duration => name switch
            {
                "years" => NumberValue.Of(duration.Months / 12),
                "months" => NumberValue.Of(duration.Months % 12),
                _ => null,
            },
            RangeValue range => name switch
            {
                "start" => range.Start,
                "end" => range.End,
                "start included" => BooleanValue.Of(range.StartIncluded),
                "end included" => BooleanValue.Of(range.EndIncluded),
                _ => null,
            },
            _ => null,
        };

    private static NumberValue? OfDate(CalendarDate date, string name) =>
        name switch
        {
            "year" => NumberValue.Of(date.Year),
            "month" => NumberValue.Of(date.Month),
            "day" => NumberValue.Of(date.Day),
            "weekday" => NumberValue.Of(date.DayOfWeek),
            _ => null,
        };

    private static Value? OfTime(long nanosecond, Zone? zone, int? offset, string name) =>
        name switch
        {
            "hour" => NumberValue.Of(nanosecond / TimeOfDay.Hour),
            "minute" => NumberValue.Of(nanosecond / TimeOfDay.Minute % 60),
            "second" => NumberValue.Of(nanosecond / TimeOfDay.Second % 60),
            "time offset" => offset is { } seconds ? new DaysTimeDurationValue((Int128)seconds * TimeOfDay.Second) : Value.Null,
            "timezone" => zone?.Name is { } region ? new StringValue(region) : Value.Null,
            _ => null,
        };

    private static NumberValue? OfDuration(Int128 nanoseconds, string name) =>
        name switch
        {
            "days" => NumberValue.Of((long)(nanoseconds / TimeOfDay.Day)),
            "hours" => NumberValue.Of((long)(nanoseconds / TimeOfDay.Hour % 24)),
            "minutes" => NumberValue.Of((long)(nanoseconds / TimeOfDay.Minute % 60)),
            "seconds" => NumberValue.Of((long)(nanoseconds / TimeOfDay.Second % 60)),
            _ => null,
        };
}
