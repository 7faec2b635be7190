using Bases.Register.Calendars;
using Bases.Register.PublicNotices;

namespace Bases.Register.Tests.PublicNotices;

public sealed class ClearanceTests
{
    private static readonly LegalDay LastDay = new(new DateOnly(2026, 11, 23), Provisional: false);
    private static readonly DateOnly DayAfter = new(2026, 11, 24);

    [Fact]
    public void ShouldClearFromTheDayAfterThePeriod() => Of().ShouldBe(new Clearance(LastDay, ClearanceStatus.Cleared, DayAfter));

    [Fact]
    public void ShouldBlockWhileAnObjectionIsOpen()
    {
        Of((ObjectionOutcome.Open, null, ObjectionHandling.Handle)).Status.ShouldBe(ClearanceStatus.BlockedOpenObjection);
        Of((null, null, ObjectionHandling.Handle)).EarliestDesignation.ShouldBeNull();
    }

    [Theory]
    [InlineData(20, 24)] // closed within the period: at the earliest the day after it
    [InlineData(23, 24)]
    [InlineData(26, 27)] // closed later: the day after it was closed
    public void ShouldClearAfterAnUnfoundedObjectionWasClosed(int closed, int earliest) =>
        Of((ObjectionOutcome.Unfounded, new DateOnly(2026, 11, closed), ObjectionHandling.Handle))
            .ShouldBe(new Clearance(LastDay, ClearanceStatus.Cleared, new DateOnly(2026, 11, earliest)));

    [Fact]
    public void ShouldNotDesignateWhenOneIsUpheld() =>
        Of(
            (ObjectionOutcome.Open, null, ObjectionHandling.Handle),
            (ObjectionOutcome.Upheld, new DateOnly(2026, 11, 20), ObjectionHandling.Handle)
        )
            .Status.ShouldBe(ClearanceStatus.NotDesignatedObjectionUpheld);

    [Fact]
    public void ShouldRecordAnAnonymousOneWithoutBlocking() =>
        Of((ObjectionOutcome.Open, null, ObjectionHandling.Lead))
            .ShouldBe(new Clearance(LastDay, ClearanceStatus.ClearedAnonymousRecorded, DayAfter));

    [Fact]
    public void ShouldLeaveALateOneToSupervision() =>
        Of((ObjectionOutcome.Open, null, ObjectionHandling.Supervision))
            .ShouldBe(new Clearance(LastDay, ClearanceStatus.ClearedLateObjectionHuman, DayAfter));

    [Fact]
    public void ShouldNotBlockTheRestOfTheListButThisApplicationOnly() =>
        Of((ObjectionOutcome.Open, null, ObjectionHandling.Handle), (null, null, ObjectionHandling.Lead))
            .Status.ShouldBe(ClearanceStatus.BlockedOpenObjection);

    [Fact]
    public void ShouldAllowALongerEndAndNeverAShorterOne()
    {
        var publicity = new Publicity
        {
            PublicityId = "P1",
            CallId = "C1",
            PublishedAt = new DateTimeOffset(2026, 11, 16, 9, 0, 0, LegalTime.Offset),
            ApprovedApplications = [],
        };
        PublicityPeriod.LastDay(publicity, Data.Calendar, Data.Policy).ShouldBe(LastDay);
        PublicityPeriod
            .LastDay(publicity with { ChosenEnd = new DateOnly(2026, 11, 30) }, Data.Calendar, Data.Policy)
            .Date.ShouldBe(new DateOnly(2026, 11, 30));
        PublicityPeriod.LastDay(publicity with { ChosenEnd = new DateOnly(2026, 11, 20) }, Data.Calendar, Data.Policy).ShouldBe(LastDay);
    }

    [Fact]
    public void ShouldTakeTheDayOfPublicationInBeijing() =>
        PublicityPeriod
            .LastDay(
                new Publicity
                {
                    PublicityId = "P1",
                    CallId = "C1",
                    PublishedAt = new DateTimeOffset(2026, 11, 15, 17, 0, 0, TimeSpan.Zero),
                    ApprovedApplications = [],
                },
                Data.Calendar,
                Data.Policy
            )
            .ShouldBe(LastDay);

    private static Clearance Of(params (ObjectionOutcome? Outcome, DateOnly? ClosedOn, ObjectionHandling Handling)[] objections) =>
        Clearance.Of(
            LastDay,
            [
                .. objections.Select(
                    (o, i) =>
                        (
                            new Objection
                            {
                                ObjectionId = $"O{i}",
                                ApplicationId = "A1",
                                ReceivedAt = new DateTimeOffset(2026, 11, 18, 9, 0, 0, LegalTime.Offset),
                                RealName = true,
                                Outcome = o.Outcome,
                                ClosedOn = o.ClosedOn,
                            },
                            o.Handling
                        )
                ),
            ]
        );
}
