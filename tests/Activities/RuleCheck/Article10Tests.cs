using Bases.Register.Applications;
using Bases.Register.Hosts;
using Bases.Register.People;

namespace Bases.Activities.Tests.RuleCheck;

public sealed class Article10Tests
{
    [Fact]
    public void ShouldWantTheBranchOfTheHost() =>
        ApplicationCase.Research().WithHost(host => host with { Branch = Branch.Enterprise }).Outcome("A10-0").ShouldBe(RuleOutcome.Fail);

    [Theory]
    [InlineData(new string[0], RuleOutcome.Fail)]
    [InlineData(new[] { "光电子" }, RuleOutcome.Pass)]
    [InlineData(new[] { "光电子", "生物医药" }, RuleOutcome.Pass)]
    [InlineData(new[] { "光电子", "生物医药", " 光电子 " }, RuleOutcome.Pass)] // distinct ones
    [InlineData(new[] { "新能源", "食品", "物流" }, RuleOutcome.Fail)]
    public void ShouldWantOneOrTwoIndustryFields(string[] fields, RuleOutcome expected) =>
        ApplicationCase.Park().WithFacts<ParkFacts>(facts => facts with { IndustryFields = fields }).Outcome("A10-1a").ShouldBe(expected);

    [Fact]
    public void ShouldCountTenQualifyingTenantsByCreditCode()
    {
        Tenants(tenants => tenants).ShouldBe(RuleOutcome.Pass);
        Tenants(tenants => tenants.Skip(1)).ShouldBe(RuleOutcome.Fail);
        // The same code twice is one tenant, however it is written; one name with two codes is two.
        Tenants(tenants => tenants.Skip(1).Append(tenants[1] with { Name = "另一名称", Uscc = $" {tenants[1].Uscc!.ToLowerInvariant()} " }))
            .ShouldBe(RuleOutcome.Fail);
        Tenants(tenants => tenants.Skip(1).Append(tenants[0] with { Name = tenants[1].Name })).ShouldBe(RuleOutcome.Pass);
        Tenants(tenants => tenants.Select((t, i) => i == 0 ? t with { HighTechEnterprise = false, InnovativeEnterprise = false } : t))
            .ShouldBe(RuleOutcome.Fail);
        Tenants(tenants => tenants.Select((t, i) => i == 0 ? t with { InternationalActivity = "none" } : t)).ShouldBe(RuleOutcome.Fail);
        Tenants(tenants => tenants.Select((t, i) => i == 0 ? t with { Uscc = null } : t)).ShouldBe(RuleOutcome.Fail);

        static RuleOutcome Tenants(Func<IReadOnlyList<Tenant>, IEnumerable<Tenant>> change) =>
            ApplicationCase.Park().WithFacts<ParkFacts>(facts => facts with { Tenants = [.. change(facts.Tenants)] }).Outcome("A10-1b");
    }

    [Fact]
    public void ShouldCountDistinctCountriesAndRegionsOfTheNetwork()
    {
        Network(network => network).ShouldBe(RuleOutcome.Pass);
        Network(network => network.Skip(1)).ShouldBe(RuleOutcome.Fail);
        Network(network => network.Skip(1).Append(network[1])).ShouldBe(RuleOutcome.Fail);
        Network(network => network.Skip(3).Concat(Of("HK", "MO", "TW"))).ShouldBe(RuleOutcome.Pass);
        Network(network => network.Skip(1).Concat(Of("CN"))).ShouldBe(RuleOutcome.Fail);
        Network(network => network.Select((n, i) => i == 0 ? n with { AgreementExpiresOn = new DateOnly(2026, 10, 15) } : n))
            .ShouldBe(RuleOutcome.Fail);
        Network(network => network.Select((n, i) => i == 0 ? n with { AgreementExpiresOn = new DateOnly(2026, 10, 16) } : n))
            .ShouldBe(RuleOutcome.Pass);
        Network(network => network.Select((n, i) => i == 0 ? n with { Scope = "local" } : n)).ShouldBe(RuleOutcome.Fail);

        static RuleOutcome Network(Func<IReadOnlyList<NetworkInstitution>, IEnumerable<NetworkInstitution>> change) =>
            ApplicationCase
                .Service()
                .WithFacts<ServiceFacts>(facts => facts with { Network = [.. change(facts.Network)] })
                .Outcome("A10-2a");

        static IEnumerable<NetworkInstitution> Of(params string[] countries) =>
            countries.Select(country => new NetworkInstitution
            {
                Name = "X",
                Country = country,
                Scope = "regional",
            });
    }

    [Theory]
    [InlineData(5, 5, 5, "2012-05-18", RuleOutcome.Pass)]
    [InlineData(5, 4, 6, "2012-05-18", RuleOutcome.Fail)] // an average does not help
    [InlineData(9, 9, null, "2012-05-18", RuleOutcome.Fail)]
    [InlineData(0, 0, 6, "2025-03-10", RuleOutcome.Human)] // no full year yet
    [InlineData(0, 5, 5, "2023-06-01", RuleOutcome.Human)] // two full years, both met
    [InlineData(0, 5, 4, "2023-06-01", RuleOutcome.Fail)]
    [InlineData(5, 5, 5, "2023-01-01", RuleOutcome.Pass)] // 2023 was a full year
    public void ShouldWantFiveEventsInEachOfTheLastThreeFullYears(
        int? y2023,
        int? y2024,
        int? y2025,
        string registeredOn,
        RuleOutcome expected
    )
    {
        var events = new Dictionary<string, int> { ["2026"] = 99 };
        foreach (var (year, count) in ((string, int?)[])[("2023", y2023), ("2024", y2024), ("2025", y2025)])
        {
            if (count is not null)
            {
                events[year] = count.Value;
            }
        }

        ApplicationCase
            .Service()
            .WithHost(host => host with { RegisteredOn = DateOnly.ParseExact(registeredOn, "yyyy-MM-dd") })
            .WithFacts<ServiceFacts>(facts => facts with { EventsPerYear = events })
            .Outcome("A10-2b")
            .ShouldBe(expected);
    }

    [Theory]
    [InlineData("2018-01-01", "2023-10-15", RuleOutcome.Fail)]
    [InlineData("2018-01-01", "2023-10-16", RuleOutcome.Pass)]
    public void ShouldWantAUnitProjectWithinThreeYears(string start, string end, RuleOutcome expected) =>
        ApplicationCase
            .Research()
            .WithFacts<ResearchFacts>(facts =>
                facts with
                {
                    Projects =
                    [
                        new CooperationProject
                        {
                            Level = ProjectLevel.Provincial,
                            InternationalCooperation = true,
                            Start = DateOnly.ParseExact(start, "yyyy-MM-dd"),
                            End = DateOnly.ParseExact(end, "yyyy-MM-dd"),
                        },
                    ],
                }
            )
            .Outcome("A10-3a")
            .ShouldBe(expected);

    [Theory]
    [InlineData(true, false, RuleOutcome.Pass)]
    [InlineData(false, true, RuleOutcome.Pass)]
    [InlineData(false, false, RuleOutcome.Fail)]
    public void ShouldWantAPlatformOrAMechanism(bool platform, bool mechanism, RuleOutcome expected) =>
        ApplicationCase
            .Research()
            .WithFacts<ResearchFacts>(facts => facts with { JointPlatform = platform, JointMechanism = mechanism })
            .Outcome("A10-3b")
            .ShouldBe(expected);

    [Theory]
    [InlineData(3, 0, RuleOutcome.Pass)]
    [InlineData(2, 3, RuleOutcome.Pass)]
    [InlineData(3, 3, RuleOutcome.Pass)]
    [InlineData(2, 2, RuleOutcome.Fail)] // never added up
    public void ShouldWantThreePapersOrThreeEvents(int papers, int events, RuleOutcome expected) =>
        ApplicationCase
            .Research()
            .WithFacts<ResearchFacts>(facts => facts with { JointPapers = papers, JointEvents = events })
            .Outcome("A10-3c")
            .ShouldBe(expected);

    [Theory]
    [InlineData(50_000_000, 2_500_000, RuleOutcome.Pass)] // 5 % up to and including 50 million
    [InlineData(50_000_000, 2_499_999, RuleOutcome.Fail)]
    [InlineData(50_000_001, 2_000_001, RuleOutcome.Pass)] // 4 % above
    [InlineData(50_000_001, 2_000_000, RuleOutcome.Fail)]
    [InlineData(200_000_000, 8_000_000, RuleOutcome.Pass)] // 4 % up to and including 200 million
    [InlineData(200_000_000, 7_999_999, RuleOutcome.Fail)]
    [InlineData(200_000_001, 6_000_001, RuleOutcome.Pass)] // 3 % above
    [InlineData(200_000_001, 6_000_000, RuleOutcome.Fail)]
    public void ShouldWantTheRatioOfAHighTechEnterpriseExactly(long sales, long rd, RuleOutcome expected) =>
        Ratio(null, (2023, sales, rd), (2024, sales, rd), (2025, sales, rd)).ShouldBe(expected);

    [Fact]
    public void ShouldTakeTheBandOfTheLatestYearAndTheRatioOfAllThree()
    {
        Ratio(null, (2023, 1_000_000, 0), (2024, 1_000_000, 0), (2025, 300_000_000, 9_060_000)).ShouldBe(RuleOutcome.Pass);
        // 2.9996 % is not 3 %.
        Ratio(null, (2023, 300_000_000, 9_000_000), (2024, 320_000_000, 9_600_000), (2025, 380_000_000, 11_396_000))
            .ShouldBe(RuleOutcome.Fail);
        // Years outside the last three do not count.
        Ratio(null, (2022, 1, 90_000_000), (2023, 60_000_000, 0), (2024, 60_000_000, 0), (2025, 60_000_000, 0), (2026, 1, 90_000_000))
            .ShouldBe(RuleOutcome.Fail);
    }

    [Fact]
    public void ShouldLeaveToAPersonWhatCannotBeComputed()
    {
        Ratio(null, (2023, 0, 900_000), (2024, 0, 900_000), (2025, 0, 900_000)).ShouldBe(RuleOutcome.Human);
        Ratio(null, (2024, 60_000_000, 6_000_000), (2025, 60_000_000, 6_000_000)).ShouldBe(RuleOutcome.Human);
        Ratio(null).ShouldBe(RuleOutcome.Human);
        Ratio(null, (2023, -1, 1), (2024, 60_000_000, 6_000_000), (2025, 60_000_000, 6_000_000)).ShouldBe(RuleOutcome.Human);
    }

    [Fact]
    public void ShouldTakeTheActualYearsOfAYoungUnit() =>
        Ratio(new DateOnly(2024, 7, 1), (2024, 60_000_000, 6_000_000), (2025, 60_000_000, 6_000_000)).ShouldBe(RuleOutcome.Pass);

    [Theory]
    [InlineData(false, false, RuleOutcome.Fail)]
    [InlineData(true, false, RuleOutcome.Pass)]
    [InlineData(false, true, RuleOutcome.Pass)]
    public void ShouldWantACentreOrATeam(bool centre, bool team, RuleOutcome expected) =>
        ApplicationCase
            .Enterprise()
            .WithFacts<EnterpriseFacts>(facts => facts with { IntlRdCenter = centre, IntlRdTeam = team })
            .Outcome("A10-4b")
            .ShouldBe(expected);

    [Theory]
    [InlineData(5.0, 0.0, RuleOutcome.Pass)]
    [InlineData(4.99, 5.2, RuleOutcome.Pass)]
    [InlineData(4.99, 5.0, RuleOutcome.Pass)]
    [InlineData(5.0, 5.0, RuleOutcome.Pass)]
    [InlineData(4.99, 4.99, RuleOutcome.Fail)] // never added up
    public void ShouldWantFivePerCentOfOneMarketOrOrders(double share, double orders, RuleOutcome expected) =>
        ApplicationCase
            .Enterprise()
            .WithFacts<EnterpriseFacts>(facts =>
                facts with
                {
                    OverseasMarketSharePct = (decimal)share,
                    OrderEquivalentSharePct = (decimal)orders,
                }
            )
            .Outcome("A10-4c")
            .ShouldBe(expected);

    [Fact]
    public void ShouldNotCountTheFactsOfAnotherBranch() =>
        ApplicationCase
            .Enterprise()
            .With(application => application with { BranchFacts = new ParkFacts() })
            .Outcome("A10-4b")
            .ShouldBe(RuleOutcome.Fail);

    private static RuleOutcome Ratio(DateOnly? registeredOn, params (int Year, long Sales, long Rd)[] years) =>
        ApplicationCase
            .Enterprise()
            .WithHost(host => host with { RegisteredOn = registeredOn ?? host.RegisteredOn })
            .WithFacts<EnterpriseFacts>(facts =>
                facts with
                {
                    Finance =
                    [
                        .. years.Select(year => new FinanceYear
                        {
                            Year = year.Year,
                            RevenueCny = year.Sales,
                            RdExpenseCny = year.Rd,
                        }),
                    ],
                }
            )
            .Outcome("A10-4a");
}
