using System.Text.Json;
using Bases.Register.Memory;
using Bases.Register.Policies;

namespace Bases.Register.Tests.Policies;

public sealed class PolicyTests
{
    [Fact]
    public void ShouldUseTheValueThatAppliesOnTheDay()
    {
        var register = new InMemoryRegister([
            new PolicyParameter
            {
                ParameterId = "publicity.minimumWorkingDays",
                Question = "?",
                Values =
                [
                    new PolicyValue(Json("5"), null, null, "默认", "产品"),
                    new PolicyValue(Json("7"), new DateOnly(2026, 1, 1), null, "厅务会决定", "call1"),
                ],
            },
        ]);
        Policy.On(register, new DateOnly(2025, 12, 31)).Int("publicity.minimumWorkingDays").ShouldBe(5);
        Policy.On(register, new DateOnly(2026, 1, 1)).Int("publicity.minimumWorkingDays").ShouldBe(7);
    }

    [Fact]
    public void ShouldSayWhichParameterIsMissing() =>
        Should
            .Throw<PolicyMissingException>(() => Policy.On(new InMemoryRegister(), new DateOnly(2026, 1, 1)).Int("park.minimumTenants"))
            .ParameterId.ShouldBe("park.minimumTenants");

    [Fact]
    public void ShouldNestParametersForTheDecisionTables()
    {
        var json = Data.Policy.ToJson();
        json["park"]!["minimumTenants"]!.GetValue<int>().ShouldBe(10);
        json["rd"]!["smallRatio"]!.GetValue<decimal>().ShouldBe(0.05m);
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
