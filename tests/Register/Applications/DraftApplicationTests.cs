using System.Text.Json;
using Bases.Register.Applications;
using Bases.Register.Json;
using Bases.Register.Labels;

namespace Bases.Register.Tests.Applications;

public sealed class DraftApplicationTests
{
    [Fact]
    public void ShouldReadAFormThatIsHardlyFilledIn()
    {
        var draft = RegisterJson.Read<Application>(
            """{"applicationId":"A1","callId":"C1","hostId":"H1","partners":null,"documents":null,"branchFacts":{},"mainCountryBasis":null}"""
        )!;
        draft.Partners.ShouldBeEmpty();
        draft.BranchFacts.ShouldBeNull();
        draft.Status.ShouldBe(ApplicationStatus.Draft);
    }

    [Fact]
    public void ShouldKeepBranchFactsThroughJson()
    {
        var application = new Application
        {
            ApplicationId = "A1",
            CallId = "C1",
            HostId = "H1",
            BranchFacts = new EnterpriseFacts
            {
                Finance =
                [
                    new FinanceYear
                    {
                        Year = 2025,
                        RevenueCny = 50000001,
                        RdExpenseCny = 2450001,
                    },
                ],
            },
        };
        var read = RegisterJson.Read<Application>(RegisterJson.Write(application))!;
        read.BranchFacts.ShouldBeOfType<EnterpriseFacts>().Finance.Single().RevenueCny.ShouldBe(50000001m);
    }

    [Theory]
    [InlineData("""{"applicationId":"A1","callId":"C1"}""")]
    [InlineData("""{"applicationId":"A1","callId":"C1","hostId":null}""")]
    [InlineData("""{"applicationId":"A1","callId":"C1","hostId":"H1","status":"no such state"}""")]
    [InlineData("""{"applicationId":"A1","callId":"C1","hostId":"H1","status":3}""")]
    [InlineData("""{"applicationId":"A1","callId":"C1","hostId":"H1","branchFacts":[1]}""")]
    public void ShouldRefuseWhatIsNotAnApplication(string json) => Should.Throw<JsonException>(() => RegisterJson.Read<Application>(json));

    [Fact]
    public void ShouldNameEveryStateInBothLanguages()
    {
        var states = typeof(Application)
            .Assembly.GetTypes()
            .Where(type => type is { IsEnum: true, IsPublic: true, Namespace: not "Bases.Register.Rules" });
        foreach (var value in states.SelectMany(type => Enum.GetValues(type).Cast<Enum>()))
        {
            Label.Of(value).Zh.ShouldNotBe(value.ToString(), $"{value.GetType().Name}.{value}");
        }
    }
}
