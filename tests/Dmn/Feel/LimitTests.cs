using Bases.Dmn.Feel;
using Bases.Dmn.Values;

namespace Bases.Dmn.Tests.Feel;

public class LimitTests
{
    private static readonly FeelLimits Small = new()
    {
        TextLength = 200,
        Nesting = 20,
        Steps = 1_000,
        Calls = 20,
        ListSize = 100,
        StringLength = 50,
    };

    [Theory]
    [InlineData(
        "length",
        "1                                                                                                                                                                                                        + 1"
    )]
    [InlineData("nesting", "((((((((((((((((((((((((((1))))))))))))))))))))))))))")]
    [InlineData(
        "nesting",
        "1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1"
    )]
    public void ShouldRefuseTextsThatAreTooMuch(string limit, string text) =>
        FeelCompiler
            .CompileExpression(text, new FeelOptions { Limits = Small })
            .Problems.ShouldHaveSingleItem()
            .Message.ShouldContain($"(limit: {limit})");

    [Theory]
    [InlineData("steps", "count(for x in 1..50, y in 1..50 return x) instance of number or some x in 1..100000 satisfies x < 0")]
    [InlineData("list size", "for x in 1..200 return x")]
    [InlineData("calls", "{f: function(n) f(n + 1), r: f(1)}.r")]
    [InlineData("string length", "for i in 1..99 return if i = 1 then \"aaaaaaaaaa\" else partial[-1] + partial[-1]")]
    public void ShouldStopEvaluationsThatAreTooMuch(string limit, string text)
    {
        var warnings = new List<string>();
        var environment = Evaluation.Environment with { Limits = limit == "steps" ? Small with { ListSize = 10_000 } : Small };
        FeelCompiler.CompileExpression(text).Expression!.Evaluate(ContextValue.Empty, environment, warnings).IsNull.ShouldBeTrue();
        warnings.ShouldContain(warning =>
            warning.StartsWith(FeelWarnings.Limit, StringComparison.Ordinal)
            && warning.EndsWith($"(limit: {limit}).", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void ShouldStopWhenTheCallerWantsIt()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var warnings = new List<string>();
        FeelCompiler
            .CompileExpression("count(for x in 1..100000 return x)")
            .Expression!.Evaluate(ContextValue.Empty, Evaluation.Environment with { Cancellation = source.Token }, warnings)
            .IsNull.ShouldBeTrue();
        warnings.ShouldHaveSingleItem().ShouldContain("(limit: time)");
    }

    [Fact]
    public void ShouldNotHangOnARegularExpression()
    {
        var warnings = new List<string>();
        Evaluation
            .Of("matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a+)+\\1$\")", warnings: warnings)
            .IsNull.ShouldBeTrue();
        warnings.ShouldHaveSingleItem().ShouldContain("(limit: time)");
    }
}
