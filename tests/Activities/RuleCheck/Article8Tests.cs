using Bases.Register.Applications;
using Bases.Register.Hosts;
using Bases.Register.Integrity;

namespace Bases.Activities.Tests.RuleCheck;

public sealed class Article8Tests
{
    private static readonly DateOnly Reference = new(2026, 10, 16);

    [Fact]
    public void ShouldFailAUnitOfAnotherProvince() =>
        Case().WithHost(host => host with { RegisteredProvince = "江西省" }).Outcome("A08-1a").ShouldBe(RuleOutcome.Fail);

    [Theory]
    [InlineData(LegalPersonStatus.Independent, RuleOutcome.Pass)]
    [InlineData(LegalPersonStatus.Branch, RuleOutcome.Fail)]
    [InlineData(LegalPersonStatus.None, RuleOutcome.Fail)]
    public void ShouldWantAnIndependentLegalPerson(LegalPersonStatus status, RuleOutcome expected) =>
        Case().WithHost(host => host with { LegalPersonStatus = status }).Outcome("A08-1b").ShouldBe(expected);

    [Theory]
    [InlineData("2026-10-15", RuleOutcome.Fail)]
    [InlineData("2026-10-16", RuleOutcome.Pass)] // the last day is still valid
    [InlineData(null, RuleOutcome.Pass)]
    public void ShouldWantAValidRegistrationOnTheReferenceDate(string? validUntil, RuleOutcome expected) =>
        Case()
            .WithHost(host =>
                host with
                {
                    ValidUntil = validUntil is null ? null : DateOnly.Parse(validUntil, System.Globalization.CultureInfo.InvariantCulture),
                }
            )
            .Outcome("A08-1c")
            .ShouldBe(expected);

    [Theory]
    [InlineData(-1, RuleOutcome.Fail)]
    [InlineData(0, RuleOutcome.Fail)]
    [InlineData(1, RuleOutcome.Pass)] // cancelled later: on the reference date it still existed
    public void ShouldJudgeCancellationAsOfTheReferenceDate(int days, RuleOutcome expected) =>
        Case()
            .WithHost(host => host with { State = HostState.Cancelled, StateChangedOn = Reference.AddDays(days) })
            .Outcome("A08-1c")
            .ShouldBe(expected);

    [Fact]
    public void ShouldFailAUnitRegisteredAfterTheReferenceDate() =>
        Case().WithHost(host => host with { RegisteredOn = Reference.AddDays(1) }).Outcome("A08-1c").ShouldBe(RuleOutcome.Fail);

    [Theory]
    [InlineData("2023-10-15", null, RuleOutcome.Pass)] // three years and a day ago
    [InlineData("2023-10-16", null, RuleOutcome.Fail)] // the corresponding day counts
    [InlineData("2026-10-16", null, RuleOutcome.Fail)]
    [InlineData("2026-10-17", null, RuleOutcome.Pass)] // not yet in the register on that day
    [InlineData("2022-03-01", "2026-10-16", RuleOutcome.Fail)] // older, but the sanction is in force
    [InlineData("2022-03-01", "2026-10-15", RuleOutcome.Pass)]
    public void ShouldLookThreeYearsBackAndForSanctionsInForce(string decidedOn, string? until, RuleOutcome expected)
    {
        var record = new AdverseRecord { DecidedOn = Day(decidedOn), SanctionUntil = until is null ? null : Day(until) };
        Case().WithHost(host => host with { CreditRecords = [record] }).Outcome("A08-1d").ShouldBe(expected);
        Case().WithHost(host => host with { IntegrityRecords = [record] }).Outcome("A08-1e").ShouldBe(expected);
        Case().WithLeader(leader => leader with { CreditRecords = [record] }).Outcome("A09-2a").ShouldBe(expected);
        Case().WithLeader(leader => leader with { IntegrityRecords = [record] }).Outcome("A09-2b").ShouldBe(expected);
    }

    [Theory]
    [InlineData(PartnerType.University, "DE", "2026-10-16", RuleOutcome.Pass)] // in force on its last day
    [InlineData(PartnerType.University, "DE", "2026-10-15", RuleOutcome.Fail)]
    [InlineData(PartnerType.Institute, "HK", null, RuleOutcome.Pass)] // 境外, no end
    [InlineData(PartnerType.InnovativeEnterprise, "US", "2029-12-31", RuleOutcome.Pass)]
    [InlineData(PartnerType.University, "CN", "2029-12-31", RuleOutcome.Fail)]
    [InlineData(PartnerType.University, "XX", "2029-12-31", RuleOutcome.Fail)]
    [InlineData(PartnerType.GovernmentAgency, "DE", "2029-12-31", RuleOutcome.Fail)]
    [InlineData(PartnerType.IntlOrg, "CH", "2029-12-31", RuleOutcome.Fail)]
    [InlineData(PartnerType.Ngo, "DE", "2029-12-31", RuleOutcome.Fail)]
    public void ShouldWantAnEligiblePartnerWithAnAgreementInForce(
        PartnerType type,
        string country,
        string? expires,
        RuleOutcome expected
    ) => WithPartners(Partner(type, country, expires)).Outcome("A08-2a").ShouldBe(expected);

    [Fact]
    public void ShouldFailAnAgreementThatIsSignedLater() =>
        WithPartners(Partner(PartnerType.University, "DE", null) with { AgreementSignedOn = Reference.AddDays(1) })
            .Outcome("A08-2a")
            .ShouldBe(RuleOutcome.Fail);

    [Fact]
    public void ShouldWantGoalsSharedWithAnEligiblePartner()
    {
        WithPartners(Partner(PartnerType.University, "DE", null) with { CommonGoalsStated = false })
            .Outcome("A08-2b")
            .ShouldBe(RuleOutcome.Fail);
        WithPartners(
                Partner(PartnerType.University, "DE", null) with
                {
                    CommonGoalsStated = false,
                },
                Partner(PartnerType.GovernmentAgency, "DE", null)
            )
            .Outcome("A08-2b")
            .ShouldBe(RuleOutcome.Fail);
        WithPartners(
                Partner(PartnerType.University, "DE", null) with
                {
                    CommonGoalsStated = false,
                },
                Partner(PartnerType.Institute, "FR", null)
            )
            .Outcome("A08-2b")
            .ShouldBe(RuleOutcome.Pass);
    }

    [Fact]
    public void ShouldNotFailTwiceWithoutAnEligiblePartner()
    {
        var case1 = WithPartners(Partner(PartnerType.GovernmentAgency, "DE", null) with { CommonGoalsStated = false });
        case1.Outcome("A08-2a").ShouldBe(RuleOutcome.Fail);
        case1.Outcome("A08-2b").ShouldBe(RuleOutcome.Pass);
    }

    private static ApplicationCase Case() => ApplicationCase.Research();

    private static ApplicationCase WithPartners(params Partner[] partners) =>
        Case().With(application => application with { Partners = partners });

    private static Partner Partner(PartnerType type, string country, string? expires) =>
        new()
        {
            Name = "Fictional partner",
            Type = type,
            Country = country,
            AgreementSignedOn = new DateOnly(2021, 6, 1),
            AgreementExpiresOn = expires is null ? null : Day(expires),
            CommonGoalsStated = true,
        };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
