using System.Text.Json;
using Bases.Server.Features.Policies;
using Bases.Server.Tests.Web;
using Bases.Server.Wording;

namespace Bases.Server.Tests.Wording;

/// <summary>Values of parameters are read and typed in words.</summary>
public sealed class PolicyValuesTests
{
    public static TheoryData<string, string> Shipped =>
        [
            .. JsonDocument
                .Parse(File.ReadAllText(Path.Combine(ServerFixture.Root(), "workflows", "reference", "policy.json")))
                .RootElement.EnumerateArray()
                .SelectMany(parameter => parameter.GetProperty("values").EnumerateArray().Select(value => (parameter, value)))
                .Select(one => (one.parameter.GetProperty("parameterId").GetString()!, one.value.GetProperty("value").GetRawText())),
        ];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void What_is_shown_should_be_read_back_as_the_same_value(string parameter, string json)
    {
        var value = JsonElement.Parse(json);

        foreach (var words in (Words[])[new Words(english: false), new Words(english: true)])
        {
            var typed = PolicyValues.Typed(value, words);
            JsonElement.DeepEquals(PolicyValues.Read(typed, value)!.Value, value).ShouldBeTrue($"{parameter}: {typed}");
        }
    }

    [Fact]
    public void Every_choice_should_have_a_name() =>
        JsonDocument
            .Parse(File.ReadAllText(Path.Combine(ServerFixture.Root(), "workflows", "reference", "policy.json")))
            .RootElement.EnumerateArray()
            .SelectMany(parameter => parameter.TryGetProperty("choices", out var choices) ? choices.EnumerateArray() : [])
            .Where(choice => choice.ValueKind == JsonValueKind.String && PolicyCodes.NameOf(choice.GetString()!) is null)
            .Select(choice => choice.GetString())
            .ShouldBeEmpty();

    [Theory]
    [InlineData("\"overlap\"", "期间重叠即算")]
    [InlineData("\"01-15\"", "1月15日")]
    [InlineData("[\"national\",\"regional\"]", "国家级、区域性")]
    [InlineData("true", "是")]
    [InlineData("{}", "无")]
    public void Should_be_said_in_words(string json, string words) =>
        PolicyValues.Words(JsonElement.Parse(json), new Words(english: false)).ShouldBe(words);

    [Theory]
    [InlineData("多些", "5")]
    [InlineData("", "\"overlap\"")]
    [InlineData("也许", "true")]
    public void What_is_of_another_kind_should_not_be_read(string typed, string present) =>
        PolicyValues.Read(typed, JsonElement.Parse(present)).ShouldBeNull();
}
