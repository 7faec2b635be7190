using Bases.Dmn.Values;
using Bases.Dmn.Values.Temporal;

namespace Bases.Dmn.Feel.Functions;

/// <summary>DMN 1.5, 10.3.4.9 and 10.3.4.14: parts of a date, and the caller's clock.</summary>
internal static class Temporals
{
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    public static IEnumerable<Signature> Signatures { get; } =
    [
        Signature.Of("day of year(date)", (_, a) => Date(a[0]) is { } date ? NumberValue.Of(date.DayOfYear) : null),
        Signature.Of("day of week(date)", (_, a) => Date(a[0]) is { } date ? new StringValue(Days[date.DayOfWeek - 1]) : null),
        Signature.Of("month of year(date)", (_, a) => Date(a[0]) is { } date ? new StringValue(Months[date.Month - 1]) : null),
        Signature.Of("week of year(date)", (_, a) => Date(a[0]) is { } date ? NumberValue.Of(date.WeekOfYear) : null),
        Signature.Of(
            "last day of month(date)",
            (_, a) => Date(a[0]) is { } date ? new DateValue(date with { Day = CalendarDate.DaysIn(date.Year, date.Month) }) : null
        ),
        Signature.Of("now()", (run, _) => new DateTimeValue(run.Environment.Now)),
        Signature.Of("today()", (run, _) => new DateValue(DateOnly.FromDateTime(run.Environment.Now.DateTime))),
    ];

    public static CalendarDate? Date(Value? value) =>
        value switch
        {
            DateValue date => date.Date,
            DateTimeValue dateTime => dateTime.Date,
            _ => null,
        };
}
