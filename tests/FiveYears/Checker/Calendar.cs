using System.Globalization;
using System.Text.Json.Nodes;

namespace Bases.FiveYears.Checker;

/// <summary>
/// Working days and legal time from the official notices alone, written for this checker: Monday to Friday without the days
/// off, and the make-up days (catalogue I-2, I-3, I-25).
/// </summary>
internal sealed class Calendar
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    private readonly HashSet<DateOnly> off = [];
    private readonly HashSet<DateOnly> madeUp = [];

    public Calendar(JsonNode file)
    {
        foreach (var (_, year) in file["years"]!.AsObject())
        {
            // A year without a notice has the days that its law lets one expect (I-26).
            Add(off, year!["offDays"] ?? year["expectedRestDays"]);
            Add(madeUp, year["makeUpWorkdays"]);
        }
    }

    public bool Works(DateOnly day) =>
        madeUp.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !off.Contains(day));

    /// <summary>The day itself, or the last working day before it.</summary>
    public DateOnly Back(DateOnly day) => Works(day) ? day : Back(day.AddDays(-1));

    /// <summary>The day itself, or the next working day.</summary>
    public DateOnly Forward(DateOnly day) => Works(day) ? day : Forward(day.AddDays(1));

    /// <summary>So many working days after a day, which does not count.</summary>
    public DateOnly After(DateOnly day, int days)
    {
        while (days > 0)
        {
            day = day.AddDays(1);
            days -= Works(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>So many working days before a day, which does not count.</summary>
    public DateOnly Before(DateOnly day, int days)
    {
        while (days > 0)
        {
            day = day.AddDays(-1);
            days -= Works(day) ? 1 : 0;
        }

        return day;
    }

    public static DateTimeOffset At(DateOnly day, int hour) => new(day.ToDateTime(new TimeOnly(hour, 0)), Beijing);

    /// <summary>24:00 of a day.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => At(day.AddDays(1), 0);

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Beijing).DateTime);

    /// <summary>The corresponding day so many years later; 29 February becomes the 28th.</summary>
    public static DateOnly YearsAfter(DateOnly day, int years) => day.AddYears(years);

    private static void Add(HashSet<DateOnly> days, JsonNode? list)
    {
        foreach (var entry in list?.AsArray() ?? [])
        {
            var text = entry is JsonObject ? entry["date"]!.GetValue<string>() : entry!.GetValue<string>();
            days.Add(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }
}
