using Bases.Register.Assessment;
using Bases.Register.Calendars;
using Bases.Register.NamedBases;

namespace Bases.Register.Tests.Assessment;

public sealed class AnnualDutyTests
{
    private static readonly DateOnly RegulationFrom = new(2022, 8, 25);

    private static readonly Base Named = new()
    {
        BaseId = "B1",
        HostId = "H01",
        TechnicalFieldCode = "E1",
        LeaderPersonId = "P001",
        Regime = BaseRegime.New,
        DesignatedOn = new DateOnly(2023, 12, 22),
        MainCountry = "DE",
    };

    [Fact]
    public void ShouldBeDueInJanuaryAndRollOverASunday()
    {
        var duty = Of(Named with { DesignatedOn = new DateOnly(2022, 8, 25) }, 2022)!;
        duty.DueNominal.ShouldBe(new DateOnly(2023, 1, 15));
        duty.DueEffective.Date.ShouldBe(new DateOnly(2023, 1, 16));
        duty.Closes.ShouldBe(LegalTime.At(new DateOnly(2023, 1, 17), TimeOnly.MinValue));
    }

    [Fact]
    public void ShouldKnowTheFirstPartialYear()
    {
        Of(Named, 2023)!.FirstPartialYear.ShouldBeTrue();
        Of(Named, 2024)!.FirstPartialYear.ShouldBeFalse();
        Of(Named, 2022).ShouldBeNull();
    }

    [Fact]
    public void ShouldOweNothingWhenItEndedBeforeTheDueDate()
    {
        Of(Named with { Status = BaseStatus.Terminated, StatusChangedOn = new DateOnly(2025, 1, 15) }, 2024).ShouldBeNull();
        Of(Named with { Status = BaseStatus.Terminated, StatusChangedOn = new DateOnly(2025, 1, 16) }, 2024).ShouldNotBeNull();
    }

    [Fact]
    public void ShouldBindGrandfatheredBasesFromTheRegulationOn()
    {
        var old = Named with { Regime = BaseRegime.Grandfathered, DesignatedOn = new DateOnly(2017, 6, 15) };
        Of(old, 2021).ShouldBeNull();
        Of(old, 2022)!.FirstPartialYear.ShouldBeFalse();
    }

    [Fact]
    public void ShouldBindANationalBaseFromItsInclusion()
    {
        var national = Named with
        {
            Regime = BaseRegime.National,
            DesignatedOn = new DateOnly(2015, 10, 10),
            NationalIncludedOn = new DateOnly(2024, 3, 11),
        };
        Of(national, 2023).ShouldBeNull();
        Of(national, 2024)!.FirstPartialYear.ShouldBeTrue();
        Of(national with { Regime = BaseRegime.NationalNotJoined, Status = BaseStatus.NotManaged }, 2024).ShouldBeNull();
    }

    private static AnnualDuty? Of(Base named, int year) => AnnualDuty.Of(named, year, RegulationFrom, Data.Calendar, Data.Policy);
}
