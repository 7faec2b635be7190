using Bases.Register.NamedBases;

namespace Bases.Register.Tests.NamedBases;

public sealed class BaseHistoryTests
{
    private static readonly Base Named = new()
    {
        BaseId = "B1",
        HostId = "H09",
        TechnicalFieldCode = "T1",
        LeaderPersonId = "P009",
        Regime = BaseRegime.New,
        DesignatedOn = new DateOnly(2023, 12, 22),
        MainCountry = "DE",
        Changes =
        [
            new BaseChange
            {
                Kind = BaseChangeKind.Leader,
                OccurredOn = new DateOnly(2025, 5, 10),
                NewLeaderPersonId = "P112",
            },
        ],
    };

    [Fact]
    public void ShouldKnowWhoLedItWhen()
    {
        Named.LeaderOn(new DateOnly(2025, 5, 9)).ShouldBe("P009");
        Named.LeaderOn(new DateOnly(2025, 5, 10)).ShouldBe("P112");
    }

    [Fact]
    public void ShouldBeEffectiveFromItsNamingToTheDayBeforeItsEnd()
    {
        var ended = Named with { Status = BaseStatus.Revoked, StatusChangedOn = new DateOnly(2024, 4, 18) };
        ended.IsEffectiveOn(new DateOnly(2023, 12, 21)).ShouldBeFalse();
        ended.IsEffectiveOn(new DateOnly(2023, 12, 22)).ShouldBeTrue();
        ended.IsEffectiveOn(new DateOnly(2024, 4, 17)).ShouldBeTrue();
        ended.IsEffectiveOn(new DateOnly(2024, 4, 18)).ShouldBeFalse();
    }

    [Fact]
    public void ShouldCountANationalBaseOnlyOnceIncluded()
    {
        var national = Named with { Regime = BaseRegime.National, NationalIncludedOn = new DateOnly(2024, 3, 11) };
        national.IsEffectiveOn(new DateOnly(2024, 3, 10)).ShouldBeFalse();
        national.IsEffectiveOn(new DateOnly(2024, 3, 11)).ShouldBeTrue();
        (Named with { Regime = BaseRegime.NationalNotJoined }).IsEffectiveOn(new DateOnly(2026, 1, 1)).ShouldBeFalse();
    }
}
