using Bases.Register.Applications;
using Bases.Register.NamedBases;

namespace Bases.Activities.Tests.RuleCheck;

public sealed class Article11And12Tests
{
    private static readonly Base SameField = new()
    {
        BaseId = "BX",
        HostId = "H22",
        TechnicalFieldCode = "E1",
        LeaderPersonId = "P999",
        Regime = BaseRegime.New,
        DesignatedOn = new DateOnly(2024, 12, 27),
        MainCountry = "DE",
    };

    [Theory]
    [InlineData(new string[0], RuleOutcome.Fail)]
    [InlineData(new[] { "DE" }, RuleOutcome.Pass)]
    [InlineData(new[] { "DE", "FR" }, RuleOutcome.Fail)]
    [InlineData(new[] { "FR" }, RuleOutcome.Fail)] // no partner there
    [InlineData(new[] { "CN" }, RuleOutcome.Fail)]
    public void ShouldWantOneMainCountryOfAPartner(string[] countries, RuleOutcome expected) =>
        ApplicationCase.Research().With(application => application with { MainCountries = countries }).Outcome("A11").ShouldBe(expected);

    [Theory]
    [InlineData(MainCountryBasis.IntlOrgHq, "CH", RuleOutcome.Pass)]
    [InlineData(MainCountryBasis.IntlOrgProject, "KE", RuleOutcome.Pass)]
    [InlineData(MainCountryBasis.IntlOrgHq, "KE", RuleOutcome.Fail)]
    [InlineData(MainCountryBasis.IntlOrgProject, "FR", RuleOutcome.Fail)]
    public void ShouldAllowHeadquartersOrProjectCountryOfAnInternationalOrganisation(
        MainCountryBasis basis,
        string country,
        RuleOutcome expected
    ) =>
        ApplicationCase
            .Research()
            .With(application =>
                application with
                {
                    Partners =
                    [
                        new Partner
                        {
                            Name = "X",
                            Type = PartnerType.IntlOrg,
                            Country = "CH",
                            ProjectCountries = ["KE"],
                        },
                    ],
                    MainCountries = [country],
                    MainCountryBasis = basis,
                }
            )
            .Outcome("A11")
            .ShouldBe(expected);

    [Fact]
    public void ShouldFailASecondBaseOfTheSameHostAndDirection()
    {
        Bases(SameField).ShouldBe(RuleOutcome.Fail);
        Bases(SameField with { TechnicalFieldCode = "E2" }).ShouldBe(RuleOutcome.Pass); // same domain, another direction
        Bases(SameField with { HostId = "H21" }).ShouldBe(RuleOutcome.Pass);
        Bases(SameField with { Regime = BaseRegime.Grandfathered, DesignatedOn = new DateOnly(2017, 6, 15) }).ShouldBe(RuleOutcome.Fail);
        Bases(SameField with { Regime = BaseRegime.National, NationalIncludedOn = new DateOnly(2024, 3, 11) }).ShouldBe(RuleOutcome.Fail);
        Bases(SameField with { Regime = BaseRegime.NationalNotJoined, Status = BaseStatus.NotManaged }).ShouldBe(RuleOutcome.Pass);
    }

    [Theory]
    [InlineData(-1, RuleOutcome.Pass)]
    [InlineData(0, RuleOutcome.Pass)]
    [InlineData(1, RuleOutcome.Fail)] // ended after the reference date: effective on that day
    public void ShouldLookAtBasesAsOfTheReferenceDate(int endedAfter, RuleOutcome expected) =>
        Bases(SameField with { Status = BaseStatus.Terminated, StatusChangedOn = new DateOnly(2026, 10, 16).AddDays(endedAfter) })
            .ShouldBe(expected);

    [Fact]
    public void ShouldNotSetAnApplicationAgainstTheBaseItBecameOrReplaces()
    {
        Bases(SameField with { DesignatedOn = new DateOnly(2026, 10, 1), FromApplicationId = "A022" }).ShouldBe(RuleOutcome.Pass);
        Bases(SameField with { DesignatedOn = new DateOnly(2026, 11, 25) }).ShouldBe(RuleOutcome.Pass);
        ApplicationCase
            .Research()
            .With(application => application with { RedesignatesBaseId = "BX" })
            .And(SameField with { Regime = BaseRegime.Grandfathered, DesignatedOn = new DateOnly(2017, 6, 15), LeaderPersonId = "P022" })
            .Judge()
            .Where(result => result.RuleId is "A12-1" or "A12-2")
            .ShouldAllBe(result => result.Outcome == RuleOutcome.Pass);
    }

    [Fact]
    public void ShouldFailALeaderOfAnotherEffectiveBaseByIdAndNotByName()
    {
        Leader(SameField with { HostId = "H01", LeaderPersonId = "P022" }).ShouldBe(RuleOutcome.Fail);
        var namesake = Repository.Find<Register.People.Person>("P022") with { PersonId = "P999" };
        ApplicationCase.Research().And(SameField with { HostId = "H01" }, namesake).Outcome("A12-2").ShouldBe(RuleOutcome.Pass);
    }

    [Fact]
    public void ShouldFollowAChangeOfLeader()
    {
        var left = new BaseChange
        {
            Kind = BaseChangeKind.Leader,
            OccurredOn = new DateOnly(2025, 5, 10),
            NewLeaderPersonId = "P112",
        };
        Leader(SameField with { HostId = "H01", LeaderPersonId = "P022", Changes = [left] }).ShouldBe(RuleOutcome.Pass);
        Leader(
                SameField with
                {
                    HostId = "H01",
                    LeaderPersonId = "P022",
                    Changes = [left with { OccurredOn = new DateOnly(2026, 10, 17) }],
                }
            )
            .ShouldBe(RuleOutcome.Fail);
        Leader(SameField with { HostId = "H01", Changes = [left with { NewLeaderPersonId = "P022" }] }).ShouldBe(RuleOutcome.Fail);
    }

    [Fact]
    public void ShouldLeaveTwoApplicationsOfACallToAPerson()
    {
        var rival = Repository.Find<Application>("A022") with { ApplicationId = "AX" };
        Rival(rival).ShouldBe((RuleOutcome.Human, RuleOutcome.Human));
        Rival(rival with { LeaderPersonId = "P999" }).ShouldBe((RuleOutcome.Human, RuleOutcome.Pass));
        Rival(rival with { HostId = "H21", TechnicalFieldCode = "R1" }).ShouldBe((RuleOutcome.Pass, RuleOutcome.Human));
        Rival(rival with { CallId = "CALL-2024" }).ShouldBe((RuleOutcome.Pass, RuleOutcome.Pass));
        Rival(rival with { Status = ApplicationStatus.Withdrawn }).ShouldBe((RuleOutcome.Pass, RuleOutcome.Pass));
        Rival(rival with { Status = ApplicationStatus.Draft, SubmittedAt = null }).ShouldBe((RuleOutcome.Pass, RuleOutcome.Pass));

        static (RuleOutcome, RuleOutcome) Rival(Application other)
        {
            var results = ApplicationCase.Research().And(other).Judge().ToDictionary(result => result.RuleId, result => result.Outcome);
            return (results["A12-1"], results["A12-2"]);
        }
    }

    private static RuleOutcome Bases(Base other) => ApplicationCase.Research().And(other).Outcome("A12-1");

    private static RuleOutcome Leader(Base other) => ApplicationCase.Research().And(other).Outcome("A12-2");
}
