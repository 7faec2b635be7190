using Bases.Dmn.Feel;
using Bases.Dmn.Feel.Types;

namespace Bases.Dmn.Tests.Feel;

public class CheckTests
{
    private static readonly Dictionary<string, FeelType> Declared = new()
    {
        ["amount"] = FeelType.Number,
        ["status"] = FeelType.String,
        ["due"] = FeelType.Date,
        ["items"] = FeelType.Parse("list<context<price: number, name: string>>")!,
        ["anything"] = FeelType.Any,
    };

    [Theory]
    [InlineData("amount > 100 and status = \"ok\"")]
    [InlineData("items[price > 10].name")]
    [InlineData("for i in items return i.price * 2")]
    [InlineData("{a: amount, f: function(n) if n < 1 then a else f(n - 1)}.f(3)")]
    [InlineData("due + duration(\"P1D\") > @\"2026-01-01\"")]
    [InlineData("anything.deep[x = 1].y")]
    [InlineData("is defined(missing) or get or else(missing, true)")]
    [InlineData("every i in items satisfies i.name != status")]
    public void ShouldAcceptWhatIsInOrder(string text) => FeelCompiler.Check(text, Declared).ShouldBeEmpty();

    [Theory]
    [InlineData("amuont > 100", 1, "There is no variable amuont.")]
    [InlineData("1 +\n  other", 3, "There is no variable other.")]
    [InlineData("amount > \"100\"", 8, "number is compared with string: that is always null.")]
    [InlineData("amount + status", 8, "number and string cannot be combined like that: it is always null.")]
    [InlineData("items[cost > 10]", 7, "There is no variable cost.")]
    [InlineData("items[1].prize", 9, "The context has no entry prize.")]
    [InlineData("if amount then 1 else 2", 4, "Expected a condition (boolean), but this is number.")]
    [InlineData("substring(status)", 1, "substring cannot be called like that. It is substring(string, start position, length?).")]
    [InlineData("amount >", 9, "Expected an expression, but the text ends.")]
    public void ShouldSayWhatIsWrong(string text, int column, string message)
    {
        var problem = FeelCompiler.Check(text, Declared).ShouldHaveSingleItem();
        problem.Message.ShouldBe(message);
        problem.Column.ShouldBe(column);
        problem.Line.ShouldBe(text.Contains('\n', StringComparison.Ordinal) ? 2 : 1);
    }

    [Fact]
    public void ShouldKnowTheInputOfUnaryTests()
    {
        FeelCompiler.Check("> amount, starts with(?, \"a\")", Declared, unaryTests: true).ShouldBeEmpty();
        FeelCompiler.Check("> amuont", Declared, unaryTests: true).Count.ShouldBe(1);
    }
}
