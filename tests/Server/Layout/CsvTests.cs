using System.Text;
using Bases.Server.Layout;

namespace Bases.Server.Tests.Layout;

public sealed class CsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+8613900000000", "'+8613900000000")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    [InlineData("两行\r\n文字", "\"两行\r\n文字\"")]
    public void Should_keep_text_from_being_a_formula_and_quote_it(string value, string cell)
    {
        Encoding
            .UTF8.GetString(
                Csv.Write(
                    ["值"],
                    [
                        [value],
                    ]
                )
            )
            .ShouldBe($"\uFEFF值\r\n{cell}\r\n");
    }

    [Fact]
    public void Should_write_numbers_and_dates_as_such()
    {
        var text = Encoding.UTF8.GetString(
            Csv.Write(
                ["n", "d", "t"],
                [
                    [-3.5m, new DateOnly(2026, 1, 15), new DateTimeOffset(2026, 1, 15, 1, 2, 3, TimeSpan.Zero)],
                ]
            )
        );

        text.ShouldEndWith("-3.5,2026-01-15,2026-01-15 09:02:03\r\n");
    }
}
