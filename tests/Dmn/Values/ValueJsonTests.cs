using System.Text;
using System.Text.Json;
using Bases.Dmn.Tests.Feel;
using Bases.Dmn.Values;

namespace Bases.Dmn.Tests.Values;

public class ValueJsonTests
{
    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("1 / 3", "0.3333333333333333333333333333333333")]
    [InlineData("-10 ** 40 / 7", null)]
    [InlineData("\"等待\\n\"", null)]
    [InlineData("@\"2026-01-15\"", "\"2026-01-15\"")]
    [InlineData("@\"-12345-01-15\"", "\"-12345-01-15\"")]
    [InlineData("@\"10:30:00.123456789\"", "\"10:30:00.123456789\"")]
    [InlineData("@\"10:30:00+08:00\"", null)]
    [InlineData("@\"2026-01-15T10:30:00@Asia/Shanghai\"", null)]
    [InlineData("@\"2026-01-15T10:30:00Z\"", null)]
    [InlineData("@\"P1DT2H3M4.5S\"", "\"P1DT2H3M4.5S\"")]
    [InlineData("@\"-P1Y2M\"", "\"-P1Y2M\"")]
    [InlineData("{a: [1, null, {b: @\"2026-01-15\"}], \"$x\": \"y\"}", null)]
    [InlineData("[[1..3], (@\"2026-01-01\"..@\"2026-02-01\"), (> 5)]", null)]
    public void ShouldKeepEveryValueWhenTagged(string expression, string? plain)
    {
        var value = Evaluation.Of(expression);
        value.IsNull.ShouldBeFalse();
        ValueJson.Parse(Json(value, tagged: true)).ShouldBe(value);
        if (plain is not null)
        {
            Json(value, tagged: false).Replace("\\u002B", "+", StringComparison.Ordinal).ShouldBe(plain);
        }
    }

    [Theory]
    [InlineData("""{"$date": "no date"}""")]
    [InlineData("""{"$date": "2026-01-15", "more": 1}""")]
    [InlineData("""{"$other": "2026-01-15"}""")]
    public void ShouldReadWhatIsNoTagAsAContext(string json) => ValueJson.Parse(json).ShouldBeOfType<ContextValue>();

    private static string Json(Value value, bool tagged)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            ValueJson.Write(writer, value, tagged);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
