using Bases.Register.Calendars;

namespace Bases.Register.Tests.Calendars;

/// <summary>A year's notice as an officer types or imports it (I-26).</summary>
public sealed class NoticeTests
{
    [Fact]
    public void Should_read_days_and_stretches_and_write_them_the_same()
    {
        const string Typed = "2027年1月1日 至 2027年1月3日 元旦\n2027年5月1日 劳动节";

        var days = NoticeDays.Read(Typed.Replace("至", "~", StringComparison.Ordinal) + "\r\n\r\n");

        NoticeDays.Read("2027-01-01 至 2027-01-03 元旦\n2027-05-01 劳动节").ShouldBe(days);

        days.Select(day => day.Date.Day).ShouldBe([1, 2, 3, 1]);
        days.ShouldAllBe(day => day.Name != null);
        NoticeDays.Write(days).ShouldBe(Typed);
    }

    [Theory]
    [InlineData("1月1日 元旦")]
    [InlineData("2027-02-30 春节")]
    [InlineData("2027-02-10 至 2027-02-05 春节")]
    [InlineData("2027-01-01 至 2027-12-31 全年")]
    public void Should_say_which_line_is_wrong(string line)
    {
        Should.Throw<FormatException>(() => NoticeDays.Read(line)).Message.ShouldContain(line);
    }

    [Fact]
    public void Should_read_days_off_and_make_up_days_from_a_calendar_file()
    {
        const string File = """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270206
            DTEND;VALUE=DATE:20270209
            SUMMARY:春节 休
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270220
            SUMMARY:春节调
             休上班
            END:VEVENT
            END:VCALENDAR
            """;

        var (off, work) = HolidayIcs.Read(File.ReplaceLineEndings("\r\n"));

        off.Select(day => day.Date).ShouldBe([new DateOnly(2027, 2, 6), new DateOnly(2027, 2, 7), new DateOnly(2027, 2, 8)]);
        work.ShouldHaveSingleItem().ShouldBe(new CalendarDay(new DateOnly(2027, 2, 20), "春节调休上班"));
    }

    [Fact]
    public void Should_refuse_what_cannot_be_in_a_notice()
    {
        var notice = new CalendarYear
        {
            Year = 2027,
            Status = CalendarStatus.Official,
            NoticeTitle = "通知",
            OffDays = [new CalendarDay(new DateOnly(2027, 2, 6), null), new CalendarDay(new DateOnly(2028, 2, 6), null)],
            MakeUpWorkdays = [new CalendarDay(new DateOnly(2027, 2, 6), null), new CalendarDay(new DateOnly(2027, 2, 10), null)],
        };

        var problems = NoticeCheck.Problems(notice);

        problems.Count.ShouldBe(3);
        problems.ShouldContain(problem => problem.Contains("2028-02-06", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Contains("2027-02-10 不是周末", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Contains("既列为放假又列为上班", StringComparison.Ordinal));
    }

    [Theory]
    // Two days off at the turn of the year: the count of working days stays.
    [InlineData("2027-01-01", DeadlineRule.WorkingDays, "2027-01-05")]
    [InlineData("2027-01-08", DeadlineRule.WorkingDays, "2027-01-12")]
    [InlineData("2026-12-31", DeadlineRule.WorkingDays, "2026-12-31")]
    // What ends before the first difference, or on no working day, was not counted over it.
    [InlineData("2027-01-02", DeadlineRule.WorkingDays, "2027-01-02")]
    [InlineData("2027-01-04", DeadlineRule.BackToWorkingDay, "2026-12-31")]
    [InlineData("2027-01-04", DeadlineRule.OnToWorkingDay, "2027-01-05")]
    [InlineData("2027-01-04", DeadlineRule.Fixed, "2027-01-04")]
    public void Should_count_a_deadline_again_on_the_new_calendar(string day, DeadlineRule rule, string expected)
    {
        var difference = new CalendarDifference(
            [Year(2026, CalendarStatus.Official), Year(2027, CalendarStatus.Provisional)],
            Year(2027, CalendarStatus.Official, "2027-01-01", "2027-01-04")
        );

        difference.Move(Day(day), rule, Day("2026-11-20")).ShouldBe(Day(expected));
    }

    [Fact]
    public void Should_never_shorten_a_published_period()
    {
        var difference = new CalendarDifference(
            [Year(2026, CalendarStatus.Official), Year(2027, CalendarStatus.Provisional, "2027-01-01", "2027-01-04")],
            Year(2027, CalendarStatus.Official, "2027-01-01")
        );

        difference.Move(Day("2027-01-06"), DeadlineRule.WorkingDays, Day("2026-12-30")).ShouldBe(Day("2027-01-05"));
        difference.Move(Day("2027-01-06"), DeadlineRule.WorkingDaysMinimum, Day("2026-12-30")).ShouldBe(Day("2027-01-06"));
    }

    private static CalendarYear Year(int year, CalendarStatus status, params string[] off) =>
        new()
        {
            Year = year,
            Status = status,
            OffDays = [.. off.Select(day => new CalendarDay(Day(day), null))],
        };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
