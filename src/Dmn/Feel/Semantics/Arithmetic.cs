using Bases.Dmn.Values;
using Bases.Dmn.Values.Temporal;

namespace Bases.Dmn.Feel.Semantics;

/// <summary>Addition and its relatives (DMN 1.5, tables 56 to 58). A result of null (of C#) means: not defined.</summary>
internal static class Arithmetic
{
    public static Value? Add(Value left, Value right) =>
        (left, right) switch
        {
            (NumberValue a, NumberValue b) => NumberValue.Add(a, b),
            (StringValue a, StringValue b) => new StringValue(a.Content + b.Content),
            (DaysTimeDurationValue a, DaysTimeDurationValue b) => Duration(a.Nanoseconds + b.Nanoseconds),
            (YearsMonthsDurationValue a, YearsMonthsDurationValue b) => Months(a.Months + (Int128)b.Months),
            (DaysTimeDurationValue, not DaysTimeDurationValue) or (YearsMonthsDurationValue, not YearsMonthsDurationValue) => Shift(
                right,
                left,
                1
            ),
            _ => Shift(left, right, 1),
        };

    public static Value? Subtract(Value left, Value right) =>
        (left, right) switch
        {
            (NumberValue a, NumberValue b) => NumberValue.Subtract(a, b),
            (DaysTimeDurationValue a, DaysTimeDurationValue b) => Duration(a.Nanoseconds - b.Nanoseconds),
            (YearsMonthsDurationValue a, YearsMonthsDurationValue b) => Months(a.Months - (Int128)b.Months),
            (DateValue a, DateValue b) => Duration((a.Date.ToDays() - (Int128)b.Date.ToDays()) * TimeOfDay.Day),
            (DateTimeValue a, DateTimeValue b) => a.IsLocal == b.IsLocal ? Duration(a.Instant - b.Instant) : null,
            (DateValue a, DateTimeValue b) => Duration(Midnight(a, b).Instant - b.Instant),
            (DateTimeValue a, DateValue b) => Duration(a.Instant - Midnight(b, a).Instant),
            (TimeValue a, TimeValue b) => a.Zone is null == b.Zone is null ? Duration(a.InstantNanosecond - b.InstantNanosecond) : null,
            _ => Shift(left, right, -1),
        };

    public static Value? Multiply(Value left, Value right) =>
        (left, right) switch
        {
            (NumberValue a, NumberValue b) => NumberValue.Multiply(a, b),
            (DaysTimeDurationValue a, NumberValue b) => Duration(NumberValue.Multiply(Units.OfDuration(a), b)),
            (NumberValue a, DaysTimeDurationValue b) => Duration(NumberValue.Multiply(Units.OfDuration(b), a)),
            (YearsMonthsDurationValue a, NumberValue b) => Months(NumberValue.Multiply(NumberValue.Of(a.Months), b)),
            (NumberValue a, YearsMonthsDurationValue b) => Months(NumberValue.Multiply(NumberValue.Of(b.Months), a)),
            _ => null,
        };

    public static Value? Divide(Value left, Value right) =>
        (left, right) switch
        {
            (NumberValue a, NumberValue b) => NumberValue.Divide(a, b),
            (DaysTimeDurationValue a, NumberValue b) => Duration(NumberValue.Divide(Units.OfDuration(a), b)),
            (DaysTimeDurationValue a, DaysTimeDurationValue b) => NumberValue.Divide(Units.OfDuration(a), Units.OfDuration(b)),
            (YearsMonthsDurationValue a, NumberValue b) => Months(NumberValue.Divide(NumberValue.Of(a.Months), b)),
            (YearsMonthsDurationValue a, YearsMonthsDurationValue b) => NumberValue.Divide(
                NumberValue.Of(a.Months),
                NumberValue.Of(b.Months)
            ),
            _ => null,
        };

    public static Value? Power(Value left, Value right) => (left, right) is (NumberValue a, NumberValue b) ? NumberValue.Power(a, b) : null;

    public static Value? Negate(Value value) =>
        value switch
        {
            NumberValue number => NumberValue.Negate(number),
            DaysTimeDurationValue duration => new DaysTimeDurationValue(-duration.Nanoseconds),
            YearsMonthsDurationValue duration => new YearsMonthsDurationValue(-duration.Months),
            _ => null,
        };

    private static Value? Shift(Value moment, Value duration, int sign) =>
        (moment, duration) switch
        {
            (DateValue date, YearsMonthsDurationValue months) => date.Date.PlusMonths(sign * months.Months) is { } day
                ? new DateValue(day)
                : null,
            (DateTimeValue dateTime, YearsMonthsDurationValue months) => dateTime.Date.PlusMonths(sign * months.Months) is { } day
                ? new DateTimeValue(day, dateTime.Nanosecond, dateTime.Zone)
                : null,
            (DateValue date, DaysTimeDurationValue time) => new DateTimeValue(date.Date, 0, null).Plus(sign * time.Nanoseconds)
                is { } shifted
                ? new DateValue(shifted.Date)
                : null,
            (DateTimeValue dateTime, DaysTimeDurationValue time) => dateTime.Plus(sign * time.Nanoseconds),
            (TimeValue time, DaysTimeDurationValue shift) => Shift(time, sign * shift.Nanoseconds),
            _ => null,
        };

    private static TimeValue Shift(TimeValue time, Int128 nanoseconds)
    {
        var shifted = (time.Nanosecond + nanoseconds) % TimeOfDay.Day;
        return new TimeValue((long)(shifted < 0 ? shifted + TimeOfDay.Day : shifted), time.Zone);
    }

    private static DateTimeValue Midnight(DateValue date, DateTimeValue like) => new(date.Date, 0, like.IsLocal ? null : Zone.Utc);

    private static DaysTimeDurationValue? Duration(NumberValue? nanoseconds) =>
        nanoseconds is not null && Units.ToWhole(nanoseconds) is { } whole ? Duration(whole) : null;

    private static DaysTimeDurationValue? Duration(Int128 nanoseconds) =>
        Int128.Abs(nanoseconds) > Units.LongestDuration ? null : new DaysTimeDurationValue(nanoseconds);

    private static YearsMonthsDurationValue? Months(NumberValue? months) =>
        months is not null && Units.ToWhole(months) is { } whole ? Months(whole) : null;

    private static YearsMonthsDurationValue? Months(Int128 months) =>
        Int128.Abs(months) > long.MaxValue / 16 ? null : new YearsMonthsDurationValue((long)months);
}
