using System.Text.Json;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.Experts;
using Bases.Register.Hosts;
using Bases.Register.Policies;

namespace Bases.Register.Tests.Experts;

public sealed class ConflictRulesTests
{
    private static readonly Call Call2026 = Data.Demonstration.OfType<Call>().Single(call => call.CallId == "CALL-2026");
    private static readonly Application Application = Data.Demonstration.OfType<Application>().Single(a => a.ApplicationId == "A022");
    private static readonly Expert Expert = new()
    {
        ExpertId = "X",
        Name = "甲",
        Active = true,
    };

    [Fact]
    public void ShouldFindNoneForAStranger() => Of(Expert).ShouldBeEmpty();

    [Fact]
    public void ShouldExcludeAnInactiveExpert() => Of(Expert with { Active = false }).ShouldBe(["C0"]);

    [Fact]
    public void ShouldExcludeAnEmployeeById() => Of(Expert with { CurrentOrgHostId = "H22" }).ShouldBe(["C1"]);

    [Fact]
    public void ShouldExcludeAnEmployeeByCreditCodeAndNotByName()
    {
        var host = Data.Demonstration.OfType<Host>().Single(host => host.HostId == "H22");
        Of(Expert with { CurrentOrgUscc = host.Uscc }).ShouldBe(["C1"]);
        Of(Expert with { CurrentOrgName = host.Name }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2023-10-16", true)] // the corresponding day belongs to the three years
    [InlineData("2023-10-15", false)]
    public void ShouldLookThreeYearsBackForFormerEmployment(string endedOn, bool excluded) =>
        Of(Expert with { PastEmployment = [new PastEmployment { HostId = "H22", EndedOn = DateOnly.ParseExact(endedOn, "yyyy-MM-dd") }] })
            .ShouldBe(excluded ? ["C2"] : []);

    [Fact]
    public void ShouldExcludeWhoAppliesInTheSameCall()
    {
        Of(Expert with { LeaderInCall = ["CALL-2026"] }).ShouldBe(["C3"]);
        Of(Expert with { LeaderInCall = ["CALL-2024"] }).ShouldBeEmpty();
        Of(Expert with { PersonId = "P021" }).ShouldBe(["C3"]);
    }

    [Theory]
    [InlineData("2023-10-16", true)]
    [InlineData("2023-10-15", false)]
    public void ShouldExcludeACoAuthorOfTheLeader(string lastOn, bool excluded) =>
        Of(Expert with { CoWorkWith = [new CoWork { PersonId = "P022", LastOn = DateOnly.ParseExact(lastOn, "yyyy-MM-dd") }] })
            .ShouldBe(excluded ? ["C4"] : []);

    [Fact]
    public void ShouldExcludeADeclaredRelation() =>
        Of(Expert with { DeclaredRelations = [new DeclaredRelation { PersonId = "P022", Kind = "spouse" }] }).ShouldBe(["C5"]);

    [Fact]
    public void ShouldNameEveryRuleThatApplies() =>
        Of(Expert with { Active = false, CurrentOrgHostId = "H22", LeaderInCall = ["CALL-2026"] }).ShouldBe(["C0", "C1", "C3"]);

    [Fact]
    public void ShouldLetAPolicySwitchARuleOff()
    {
        var register = Data.FullRegister();
        register.Put(
            new PolicyParameter
            {
                ParameterId = "conflicts.C1",
                Question = "?",
                Values = [new PolicyValue(JsonDocument.Parse("false").RootElement, null, null, "试验", "admin1")],
            }
        );
        ConflictRules
            .Of(Expert with { CurrentOrgHostId = "H22" }, Application, Call2026, register, Policy.On(register, Call2026.ReferenceDate))
            .ShouldBeEmpty();
    }

    private static IReadOnlyList<string> Of(Expert expert) =>
        ConflictRules.Of(expert, Application, Call2026, Data.FullRegister(), Data.Policy);
}
