using Bases.Register.Calendars;

namespace Bases.Register.Tests.Calendars;

public sealed class LegalTimeTests
{
    [Theory]
    [InlineData("2026-01-15T16:30:00Z", "2026-01-16")]
    [InlineData("2026-01-14T17:00:00Z", "2026-01-15")]
    [InlineData("2025-01-16T00:00:00+08:00", "2025-01-16")]
    public void ShouldTakeTheDayInBeijing(string instant, string expected) =>
        LegalTime
            .DayOf(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void ShouldMakeALeapDayTheTwentyEighthInACommonYear()
    {
        LegalTime.Anniversary(new DateOnly(2024, 2, 29), 3).ShouldBe(new DateOnly(2027, 2, 28));
        LegalTime.Anniversary(new DateOnly(2024, 2, 29), 4).ShouldBe(new DateOnly(2028, 2, 29));
        DayWindow.YearsBefore(new DateOnly(2024, 2, 29), 3).From.ShouldBe(new DateOnly(2021, 2, 28));
    }

    [Fact]
    public void ShouldIncludeTheCorrespondingDayInAWindow()
    {
        var window = DayWindow.YearsBefore(new DateOnly(2026, 10, 16), 3);
        window.Contains(new DateOnly(2023, 10, 16)).ShouldBeTrue();
        window.Contains(new DateOnly(2023, 10, 15)).ShouldBeFalse();
        window.Contains(new DateOnly(2026, 10, 16)).ShouldBeTrue();
        window.Contains(new DateOnly(2026, 10, 17)).ShouldBeFalse();
    }

    [Fact]
    public void ShouldOverlapOnASingleDay()
    {
        var window = DayWindow.YearsBefore(new DateOnly(2026, 10, 16), 3);
        window.Overlaps(new DateOnly(2019, 1, 1), new DateOnly(2023, 10, 16)).ShouldBeTrue();
        window.Overlaps(new DateOnly(2019, 1, 1), new DateOnly(2023, 10, 15)).ShouldBeFalse();
        window.Overlaps(new DateOnly(2026, 10, 16), null).ShouldBeTrue();
        window.Overlaps(new DateOnly(2026, 10, 17), null).ShouldBeFalse();
    }

    [Fact]
    public void ShouldEndADayAtItsTwentyFourthHour() =>
        LegalTime.EndOf(new DateOnly(2025, 1, 15)).ShouldBe(new DateTimeOffset(2025, 1, 15, 16, 0, 0, TimeSpan.Zero));
}
