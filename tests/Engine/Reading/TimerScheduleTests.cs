using System.Globalization;
using Bases.Dmn.Values;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Timers;

namespace Bases.Engine.Tests.Reading;

/// <summary>Timers: dates and durations of ISO 8601, repeating intervals, cron, in any zone.</summary>
public class TimerScheduleTests
{
    private static readonly DateTimeOffset Now = At("2026-03-02T09:00:00+08:00");

    [Theory]
    [InlineData("2026-03-05T10:00:00+08:00", "2026-03-05T02:00:00Z")]
    [InlineData("2026-03-05T10:00:00Z", "2026-03-05T10:00:00Z")]
    [InlineData("2026-03-05T10:00:00.250+01:00", "2026-03-05T09:00:00.250Z")]
    [InlineData("2026-03-05T10:00", "2026-03-05T02:00:00Z")]
    [InlineData("2026-03-05", "2026-03-04T16:00:00Z")]
    [InlineData("20260305T100000Z", "2026-03-05T10:00:00Z")]
    [InlineData("2026-07-01T12:00:00[Europe/Berlin]", "2026-07-01T10:00:00Z")]
    [InlineData("2026-01-01T12:00:00@America/New_York", "2026-01-01T17:00:00Z")]
    [InlineData("2026-01-01T12:00:00+01:00[Europe/Berlin]", "2026-01-01T11:00:00Z")]
    [InlineData("2026-03-29T02:30:00[Europe/Berlin]", "2026-03-29T01:30:00Z")]
    public void Should_read_dates(string text, string due) =>
        TimerSchedule.Parse(TimerType.Date, text).ShouldNotBeNull().First(Now).ShouldBe(new TimerOccurrence(At(due), 0));

    [Theory]
    [InlineData("PT15M", "2026-03-02T01:15:00Z")]
    [InlineData("P3D", "2026-03-05T01:00:00Z")]
    [InlineData("P1W", "2026-03-09T01:00:00Z")]
    [InlineData("P1M", "2026-04-02T01:00:00Z")]
    [InlineData("P1Y2M3DT4H5M6.5S", "2027-05-05T05:05:06.500Z")]
    [InlineData("PT0S", "2026-03-02T01:00:00Z")]
    [InlineData("-PT1H", "2026-03-02T00:00:00Z")]
    [InlineData("PT36H", "2026-03-03T13:00:00Z")]
    public void Should_read_durations(string text, string due) =>
        TimerSchedule.Parse(TimerType.Duration, text).ShouldNotBeNull().First(Now)!.Value.Due.ShouldBe(At(due));

    [Theory]
    [InlineData(TimerType.Duration, "P")]
    [InlineData(TimerType.Duration, "PT")]
    [InlineData(TimerType.Duration, "P1DT")]
    [InlineData(TimerType.Duration, "5 minutes")]
    [InlineData(TimerType.Duration, "PT99999999999H")]
    [InlineData(TimerType.Date, "2026-02-30")]
    [InlineData(TimerType.Date, "2026-01-01T12:00:00[Mars/Base]")]
    [InlineData(TimerType.Cycle, "R0/PT1H")]
    [InlineData(TimerType.Cycle, "R3/PT0S")]
    [InlineData(TimerType.Cycle, "R3/-PT1H")]
    [InlineData(TimerType.Cycle, "R3/tomorrow/PT1H")]
    [InlineData(TimerType.Cycle, "PT1H")]
    [InlineData(TimerType.Cycle, "* * * * *")]
    [InlineData(TimerType.Cycle, "0 0 0 32 * *")]
    [InlineData(TimerType.Cycle, "0 0 9 * * FOO")]
    [InlineData(TimerType.Cycle, "TZ=Mars/Base 0 0 9 * * *")]
    public void Should_refuse_what_is_none(TimerType type, string text) => TimerSchedule.Parse(type, text).ShouldBeNull();

    [Theory]
    [InlineData("R3/PT1H", "02:00 03:00 04:00")]
    [InlineData("R2/2026-03-02T12:00:00+08:00/P1D", "04:00 04:00")]
    [InlineData("R5/2026-03-02T07:30:00+08:00/PT1H", "01:30 02:30 03:30")]
    [InlineData("R/PT30M/2026-03-02T10:10:00+08:00", "01:30 02:00")]
    [InlineData("R1/PT1H", "02:00")]
    public void Should_repeat_as_often_as_said(string text, string times)
    {
        var schedule = TimerSchedule.Parse(TimerType.Cycle, text).ShouldNotBeNull();
        Firings(schedule, Now, 9).Select(d => d.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)).ShouldBe(times.Split(' '));
    }

    [Fact]
    public void Should_repeat_without_end()
    {
        var schedule = TimerSchedule.Parse(TimerType.Cycle, "R/P1M").ShouldNotBeNull();
        schedule.First(Now)!.Value.Remaining.ShouldBeNull();
        Firings(schedule, Now, 30).Count.ShouldBe(30);
    }

    [Fact]
    public void Should_not_fire_what_has_passed_when_the_timer_is_set()
    {
        var schedule = TimerSchedule.Parse(TimerType.Cycle, "R3/2026-01-01T00:00:00Z/PT1H").ShouldNotBeNull();
        schedule.First(Now).ShouldBeNull();
        var yearly = TimerSchedule.Parse(TimerType.Cycle, "R/2020-03-02T00:00:00Z/P1Y").ShouldNotBeNull();
        yearly.First(Now)!.Value.Due.ShouldBe(At("2027-03-02T00:00:00Z"));
    }

    [Theory]
    [InlineData("0 0 9 * * *", "2026-03-03T09:00:00+08:00")]
    [InlineData("0 30 9 * * *", "2026-03-02T09:30:00+08:00")]
    [InlineData("*/15 * * * * *", "2026-03-02T09:00:15+08:00")]
    [InlineData("0 0 9 * * MON-FRI", "2026-03-03T09:00:00+08:00")]
    [InlineData("0 0 9 * * SAT,SUN", "2026-03-07T09:00:00+08:00")]
    [InlineData("0 0 0 1 * *", "2026-04-01T00:00:00+08:00")]
    [InlineData("0 0 0 L * *", "2026-03-31T00:00:00+08:00")]
    [InlineData("0 0 0 L-2 * *", "2026-03-29T00:00:00+08:00")]
    [InlineData("0 0 0 LW * *", "2026-03-31T00:00:00+08:00")]
    [InlineData("0 0 0 15W * *", "2026-03-16T00:00:00+08:00")]
    [InlineData("0 0 0 ? * 5L", "2026-03-27T00:00:00+08:00")]
    [InlineData("0 0 0 ? * MON#2", "2026-03-09T00:00:00+08:00")]
    [InlineData("0 0 0 ? * 7", "2026-03-08T00:00:00+08:00")]
    [InlineData("0 0 0 29 2 *", "2028-02-29T00:00:00+08:00")]
    [InlineData("0 0 12 1 JAN,JUL *", "2026-07-01T12:00:00+08:00")]
    [InlineData("0 5/20 * * * *", "2026-03-02T09:05:00+08:00")]
    [InlineData("@daily", "2026-03-03T00:00:00+08:00")]
    [InlineData("@hourly", "2026-03-02T10:00:00+08:00")]
    [InlineData("@weekly", "2026-03-08T00:00:00+08:00")]
    [InlineData("@yearly", "2027-01-01T00:00:00+08:00")]
    [InlineData("TZ=Europe/Berlin 0 0 9 * * *", "2026-03-02T16:00:00+08:00")]
    public void Should_find_the_next_time_of_a_cron_expression(string text, string due) =>
        TimerSchedule.Parse(TimerType.Cycle, text).ShouldNotBeNull().First(Now).ShouldBe(new TimerOccurrence(At(due), null));

    [Fact]
    public void Should_never_fire_on_a_day_that_does_not_exist() =>
        TimerSchedule.Parse(TimerType.Cycle, "0 0 0 31 2 *").ShouldNotBeNull().First(Now).ShouldBeNull();

    [Fact]
    public void Should_take_what_an_expression_gives()
    {
        TimerSchedule
            .Of(TimerType.Duration, new DaysTimeDurationValue(TimeSpan.FromMinutes(90)))
            .ShouldNotBeNull()
            .First(Now)!
            .Value.Due.ShouldBe(Now.AddMinutes(90));
        TimerSchedule
            .Of(TimerType.Duration, new YearsMonthsDurationValue(2))
            .ShouldNotBeNull()
            .First(Now)!
            .Value.Due.ShouldBe(Now.AddMonths(2));
        TimerSchedule
            .Of(TimerType.Date, new DateValue(new DateOnly(2026, 5, 1)))
            .ShouldNotBeNull()
            .First(Now)!
            .Value.Due.ShouldBe(At("2026-05-01T00:00:00+08:00"));
        TimerSchedule
            .Of(TimerType.Date, new DateTimeValue(At("2026-05-01T10:00:00+02:00")))
            .ShouldNotBeNull()
            .First(Now)!
            .Value.Due.ShouldBe(At("2026-05-01T10:00:00+02:00"));
        TimerSchedule.Of(TimerType.Cycle, new StringValue("R2/PT1M")).ShouldNotBeNull();
        TimerSchedule.Of(TimerType.Date, Value.Null).ShouldBeNull();
    }

    private static List<DateTimeOffset> Firings(TimerSchedule schedule, DateTimeOffset now, int most)
    {
        var firings = new List<DateTimeOffset>();
        for (var next = schedule.First(now); next is { } fired && firings.Count < most; next = schedule.After(fired))
        {
            firings.Add(fired.Due);
        }

        return firings;
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
