using Bases.Register.Calendars;

namespace Bases.Register.Tests.Calendars;

public sealed class WorkingCalendarTests
{
    [Theory]
    [InlineData("2026-11-16", 5, "2026-11-23")] // Monday: the next four days and the Monday after
    [InlineData("2024-12-13", 5, "2024-12-20")] // Friday afternoon: the hour does not matter
    [InlineData("2024-02-05", 5, "2024-02-18")] // 除夕 2024-02-09 is a working day, then a holiday week and a make-up Sunday
    [InlineData("2026-09-18", 1, "2026-09-20")] // make-up Sunday
    [InlineData("2022-12-28", 3, "2023-01-03")] // 2022-12-31 is off by the notice of 2023; 2023-01-03 is not off
    public void ShouldCountWorkingDaysAfterTheDay(string start, int n, string expected) =>
        Data.Calendar.Add(Day(start), n).ShouldBe(new LegalDay(Day(expected), Provisional: false));

    [Fact]
    public void ShouldCountBackwards() => Data.Calendar.Add(Day("2024-02-18"), -5).Date.ShouldBe(Day("2024-02-05"));

    [Fact]
    public void ShouldStayOnTheDayForZeroDays() => Data.Calendar.Add(Day("2026-10-01"), 0).Date.ShouldBe(Day("2026-10-01"));

    [Theory]
    [InlineData("2023-01-15", "2023-01-16")] // Sunday
    [InlineData("2024-01-15", "2024-01-15")]
    [InlineData("2024-02-17", "2024-02-18")] // Saturday before a make-up Sunday
    [InlineData("2026-10-01", "2026-10-08")]
    public void ShouldRollForwardFromARestDay(string day, string expected) =>
        Data.Calendar.OnOrAfter(Day(day)).Date.ShouldBe(Day(expected));

    [Theory]
    [InlineData("2023-12-16", "2023-12-15")]
    [InlineData("2026-10-06", "2026-09-30")]
    [InlineData("2026-02-28", "2026-02-28")] // make-up Saturday
    public void ShouldRollBackFromARestDay(string day, string expected) => Data.Calendar.OnOrBefore(Day(day)).Date.ShouldBe(Day(expected));

    [Fact]
    public void ShouldCallProvisionalWhatReachesIntoAYearWithoutNotice()
    {
        Data.Calendar.Add(Day("2026-12-28"), 5).ShouldBe(new LegalDay(Day("2027-01-05"), Provisional: true));
        Data.Calendar.Add(Day("2026-12-28"), 3).ShouldBe(new LegalDay(Day("2026-12-31"), Provisional: false));
        Data.Calendar.OnOrAfter(Day("2028-01-15")).Provisional.ShouldBeTrue();
        Data.Calendar.IsOfficial(2027).ShouldBeFalse();
    }

    [Fact]
    public void ShouldFollowTheNoticeOnceItIsEntered()
    {
        var notice = new CalendarYear
        {
            Year = 2027,
            Status = CalendarStatus.Official,
            OffDays = [new CalendarDay(Day("2027-01-01"), "元旦"), new CalendarDay(Day("2026-12-31"), "元旦")],
        };
        var calendar = new WorkingCalendar([.. Data.Reference.OfType<CalendarYear>().Where(year => year.Year != 2027), notice]);
        // A notice may hold days of the year before.
        calendar.Add(Day("2026-12-28"), 5).ShouldBe(new LegalDay(Day("2027-01-06"), Provisional: false));
        calendar.Add(Day("2026-12-28"), 3).ShouldBe(new LegalDay(Day("2027-01-04"), Provisional: false));
    }

    [Theory]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void ShouldHaveTheWorkingDaysOfTheYear(int year, int expected) =>
        Data.Calendar.Between(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)).ShouldBe(expected);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
