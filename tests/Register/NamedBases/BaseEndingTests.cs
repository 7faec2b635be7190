using Bases.Register.NamedBases;

namespace Bases.Register.Tests.NamedBases;

public sealed class BaseEndingTests
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
        SpecialTitle = "湖北省国际科技合作离岸中心",
    };

    [Theory]
    [InlineData(BaseStatus.VoluntarilyEnded)]
    [InlineData(BaseStatus.Terminated)]
    [InlineData(BaseStatus.Revoked)]
    [InlineData(BaseStatus.Superseded)]
    public void ShouldEndInAStateOfItsOwnWithItsDocumentAndWithoutTheSpecialTitle(BaseStatus state)
    {
        var ended = new BaseEnding(state, new DateOnly(2026, 11, 23), "ZZ1").Of(Named);

        ended.Status.ShouldBe(state);
        ended.EndDocumentId.ShouldBe("ZZ1");
        ended.SpecialTitle.ShouldBeNull();
        ended.IsEffectiveOn(new DateOnly(2026, 11, 22)).ShouldBeTrue();
        ended.IsEffectiveOn(new DateOnly(2026, 11, 23)).ShouldBeFalse();
    }

    [Fact]
    public void ShouldNotTurnOneEndIntoAnother()
    {
        var ended = new BaseEnding(BaseStatus.VoluntarilyEnded, new DateOnly(2026, 11, 23), null).Of(Named);

        Should.Throw<BaseEndedException>(() => new BaseEnding(BaseStatus.Revoked, new DateOnly(2026, 12, 1), "CX1").Of(ended));
    }

    [Theory]
    [InlineData(BaseStatus.Effective)]
    [InlineData(BaseStatus.NotManaged)]
    public void ShouldNotTakeAStateThatIsNoEnd(BaseStatus state) =>
        Should.Throw<ArgumentException>(() => new BaseEnding(state, new DateOnly(2026, 12, 1), null).Of(Named));
}
