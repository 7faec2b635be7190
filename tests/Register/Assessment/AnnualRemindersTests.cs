using Bases.Register.Assessment;
using Bases.Register.Calendars;
using Bases.Register.NamedBases;

namespace Bases.Register.Tests.Assessment;

public sealed class AnnualRemindersTests
{
    private static readonly Base Named = new()
    {
        BaseId = "B1",
        HostId = "H01",
        TechnicalFieldCode = "E1",
        LeaderPersonId = "P001",
        Regime = BaseRegime.New,
        DesignatedOn = new DateOnly(2022, 12, 1),
        MainCountry = "DE",
        LeadEmail = "b1@bases.example",
    };

    [Fact]
    public void ShouldMoveRemindersBackAndTheOverdueNoticeForward()
    {
        Of(2023, Named)
            .Select(reminder => (reminder.Stage, Day: LegalTime.DayOf(reminder.SendAt)))
            .ShouldBe([
                ("D-30", new DateOnly(2023, 12, 15)), // the 16th is a Saturday
                ("D-15", new DateOnly(2023, 12, 29)), // the 31st is a Sunday
                ("D-7", new DateOnly(2024, 1, 8)),
                ("D-3", new DateOnly(2024, 1, 12)),
                ("D-1", new DateOnly(2024, 1, 12)), // the 14th is a Sunday
                ("D+1", new DateOnly(2024, 1, 16)),
            ]);
        Of(2023, Named)
            .ShouldAllBe(reminder => reminder.SendAt.TimeOfDay == TimeSpan.FromHours(9) && reminder.SendAt.Offset == LegalTime.Offset);
    }

    [Fact]
    public void ShouldStopWhenTheReportIsIn()
    {
        var reported = Named with
        {
            AnnualReports =
            [
                new AnnualReport { ReportYear = 2023, SubmittedAt = new DateTimeOffset(2024, 1, 9, 11, 0, 0, LegalTime.Offset) },
            ],
        };
        Of(2023, reported).Select(reminder => reminder.Stage).ShouldBe(["D-30", "D-15", "D-7"]);
    }

    [Fact]
    public void ShouldNotRemindABaseBeforeItIsNamedOrAfterItEnded()
    {
        Of(2023, Named with { DesignatedOn = new DateOnly(2023, 12, 22) }).Select(reminder => reminder.Stage).ShouldNotContain("D-30");
        Of(2023, Named with { DesignatedOn = new DateOnly(2024, 1, 2) }).ShouldBeEmpty();
        Of(2023, Named with { Status = BaseStatus.Terminated, StatusChangedOn = new DateOnly(2023, 10, 8) }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2021, 0)]
    [InlineData(2022, 6)]
    public void ShouldRemindOfNoYearBeforeTheRegulation(int year, int reminders) =>
        Of(year, Named with { Regime = BaseRegime.Grandfathered, DesignatedOn = new DateOnly(2017, 6, 15) }).Count.ShouldBe(reminders);

    [Fact]
    public void ShouldWriteToTheLeaderWithTheHostInCopy()
    {
        var reminder = AnnualReminders.Of(Data.FullRegister(), 2025, Data.Calendar, Data.Policy).First(r => r.BaseId == "B01");
        (reminder.To, reminder.Cc).ShouldBe(("b01@bases.example", "h22@hosts.example"));
    }

    private static IReadOnlyList<AnnualReminder> Of(int year, Base named) =>
        AnnualReminders.Of(Data.Register(named), year, Data.Calendar, Data.Policy);
}
