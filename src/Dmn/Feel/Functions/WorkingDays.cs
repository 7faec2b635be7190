using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Values;
using Bases.Dmn.Values.Temporal;

namespace Bases.Dmn.Feel.Functions;

/// <summary>
/// Working days by the host's calendar. A result that touches a year without an official notice is marked as
/// provisional: by a warning, and by <c>is provisional</c>. Without a calendar the functions give null, never Monday to Friday.
/// </summary>
internal static class WorkingDays
{
    private const int MostDays = 10_000;

    public static IEnumerable<Signature> Signatures { get; } =
    [
        Signature.Of("add working days(date, n)", Add),
        Signature.Of("working days between(from, to)", Between),
        Signature.Of(
            "is working day(date)",
            (run, a) =>
                Day(a[0]) is { } day
                    ? IsWorkingDay(run, day) is { } works
                        ? BooleanValue.Of(works)
                        : Value.Null
                    : null
        ),
        Signature.Of("next working day(date)", (run, a) => Step(run, a[0], 1)),
        Signature.Of("previous working day(date)", (run, a) => Step(run, a[0], -1)),
        Signature.Of(
            "is provisional(date)",
            (run, a) =>
                Day(a[0]) is { } day
                    ? run.Environment.Calendar is { } calendar
                        ? BooleanValue.Of(!calendar.IsOfficial(day.Year))
                        : run.Fail(NoCalendar)
                    : null
        ),
    ];

    private const string NoCalendar = "There is no working calendar.";

    private static Value? Add(Run run, Value?[] a) =>
        a[1] is NumberValue number && number.TryToInt32(out var count) && Math.Abs((long)count) <= MostDays
            ? Shift(run, a[0], count)
            : null;

    private static Value? Step(Run run, Value? from, int direction) => Shift(run, from, direction);

    /// <summary>So many working days on: the first one counted is the day after; none leaves the day as it is.</summary>
    private static Value? Shift(Run run, Value? from, int count)
    {
        if (Day(from) is not { } day)
        {
            return null;
        }

        for (var left = Math.Abs(count); left > 0; )
        {
            run.Step();
            if (day == DateOnly.MaxValue || day == DateOnly.MinValue)
            {
                return null;
            }

            day = day.AddDays(Math.Sign(count));
            if (IsWorkingDay(run, day) is not { } works)
            {
                return Value.Null;
            }

            left -= works ? 1 : 0;
        }

        return from is DateTimeValue dateTime
            ? new DateTimeValue(CalendarDate.From(day), dateTime.Nanosecond, dateTime.Zone)
            : new DateValue(day);
    }

    /// <summary>The working days after the first day up to and with the last one; negative when that lies before.</summary>
    private static Value? Between(Run run, Value?[] a)
    {
        if (Day(a[0]) is not { } from || Day(a[1]) is not { } to)
        {
            return null;
        }

        var direction = to.CompareTo(from);
        var count = 0;
        while (from != to)
        {
            run.Step();
            from = from.AddDays(direction);
            if (IsWorkingDay(run, from) is not { } works)
            {
                return Value.Null;
            }

            count += works ? direction : 0;
        }

        return NumberValue.Of(count);
    }

    private static bool? IsWorkingDay(Run run, DateOnly day)
    {
        if (run.Environment.Calendar is not { } calendar)
        {
            run.Fail(NoCalendar);
            return null;
        }

        if (!calendar.IsOfficial(day.Year))
        {
            run.WarnProvisional(day.Year);
        }

        return calendar.IsWorkingDay(day);
    }

    private static DateOnly? Day(Value? value) => Temporals.Date(value) is { Year: >= 1 and <= 9999 } date ? date.ToDateOnly() : null;
}
