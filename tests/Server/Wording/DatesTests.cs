using Bases.Dmn.Feel;
using Bases.Server.Wording;

namespace Bases.Server.Tests.Wording;

public sealed class DatesTests
{
    /// <summary>Friday 2026-11-20 09:00 in Beijing.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-01-15T16:00:00Z", "2026年1月15日（周四）24:00")]
    [InlineData("2026-11-23T09:30:00Z", "2026年11月23日（周一）17:30")]
    public void Should_write_moments_in_Beijing_time_with_the_day_of_the_week(string instant, string words) =>
        Chinese().Moment(At(instant)).ShouldBe(words);

    [Theory]
    [InlineData("2026-11-25T16:00:00Z", "还剩 3 个工作日")]
    [InlineData("2026-11-20T09:30:00Z", "今天 17:30 截止")]
    [InlineData("2026-11-20T16:00:00Z", "今天 24:00 截止")]
    [InlineData("2026-11-22T16:00:00Z", "还剩 2 天（均为休息日）")]
    [InlineData("2026-11-18T00:00:00Z", "已逾期 2 天")]
    [InlineData("2026-11-19T23:00:00Z", "已逾期 2 小时")]
    public void Should_say_what_is_left_in_working_days(string due, string words) => Chinese().Left(At(due)).ShouldBe(words);

    [Fact]
    public void Should_say_that_a_deadline_is_provisional_while_the_holidays_of_its_year_are_not_announced() =>
        Chinese().Left(At("2027-01-15T16:00:00Z")).ShouldContain("暂定");

    [Fact]
    public void Should_speak_English_when_asked() =>
        new Dates(new FixedClock(), new Weekdays(), new Words(english: true))
            .Left(At("2026-11-23T16:00:00Z"))
            .ShouldBe("1 working day left");

    [Theory]
    [InlineData("2026-11-19T00:00:00Z", "is-late")]
    [InlineData("2026-11-24T09:00:00Z", "is-soon")]
    [InlineData("2026-11-30T09:00:00Z", "")]
    public void Should_tell_how_pressing_it_is(string due, string urgency) => Chinese().Urgency(At(due)).ShouldBe(urgency);

    private static Dates Chinese() => new(new FixedClock(), new Weekdays(), new Words(english: false));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class Weekdays : IWorkingCalendar
    {
        public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

        public bool IsOfficial(int year) => year <= 2026;
    }
}
