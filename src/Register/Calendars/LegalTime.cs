namespace Bases.Register.Calendars;

/// <summary>Legal dates and instants: everything legal happens in Asia/Shanghai, UTC+8 all year (I-25).</summary>
public static class LegalTime
{
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(8);

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), Offset);

    /// <summary>24:00 of the day, the first instant that is too late.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => At(day.AddDays(1), TimeOnly.MinValue);

    /// <summary>The same day n years on; 29 February becomes 28 February in a common year (I-4).</summary>
    public static DateOnly Anniversary(DateOnly day, int years) => day.AddYears(years);
}

/// <summary>A span of days, both ends included.</summary>
public readonly record struct DayWindow(DateOnly From, DateOnly To)
{
    /// <summary>近 n 年 before a reference date, with the corresponding day (I-4).</summary>
    public static DayWindow YearsBefore(DateOnly reference, int years) => new(reference.AddYears(-years), reference);

    /// <summary>近3年 by the policy: counted back from the reference date, or the full calendar years before its year (I-4).</summary>
    public static DayWindow Of(DateOnly reference, Policies.Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var years = policy.Int("window.years");
        return policy.Text("window.reference") == "calendar_years"
            ? new DayWindow(new DateOnly(reference.Year - years, 1, 1), new DateOnly(reference.Year - 1, 12, 31))
            : YearsBefore(reference, years);
    }

    public bool Contains(DateOnly day) => From <= day && day <= To;

    /// <summary>An open end reaches beyond every window (I-5).</summary>
    public bool Overlaps(DateOnly? start, DateOnly? end) => (start is null || start <= To) && (end is null || end >= From);
}
