using Bases.Dmn.Decisions;
using Bases.Dmn.Decisions.Checks;
using Bases.Dmn.Tests.Feel;
using Bases.Dmn.Values;

namespace Bases.Dmn.Tests.Decisions;

public class TableTests
{
    private static readonly string[] Rules = ["> 10 | \"high\"", "> 5 | \"low\"", "> 0 | \"none\""];

    [Theory]
    [InlineData("hitPolicy=\"UNIQUE\"", 3, "none", "r3")]
    [InlineData("hitPolicy=\"UNIQUE\"", 20, "null", "r1,r2,r3")]
    [InlineData("hitPolicy=\"UNIQUE\"", -1, "null", "")]
    [InlineData("hitPolicy=\"FIRST\"", 7, "low", "r2")]
    [InlineData("hitPolicy=\"PRIORITY\"", 20, "high", "r1,r2,r3")]
    [InlineData("hitPolicy=\"ANY\"", 7, "null", "r2,r3")]
    [InlineData("hitPolicy=\"RULE ORDER\"", 20, "[\"high\", \"low\", \"none\"]", "r1,r2,r3")]
    [InlineData("hitPolicy=\"OUTPUT ORDER\"", 7, "[\"low\", \"none\"]", "r2,r3")]
    [InlineData("hitPolicy=\"COLLECT\"", 7, "[\"low\", \"none\"]", "r2,r3")]
    [InlineData("hitPolicy=\"COLLECT\"", -1, "[]", "")]
    [InlineData("hitPolicy=\"COLLECT\" aggregation=\"COUNT\"", 20, "3", "r1,r2,r3")]
    [InlineData("hitPolicy=\"COLLECT\" aggregation=\"MAX\"", 20, "none", "r1,r2,r3")]
    public void ShouldFollowTheHitPolicy(string policy, int x, string value, string rules)
    {
        var outcome = Evaluate(Tables.Of(policy, ["x"], Rules), x);
        ValueText.Of(outcome.Value).ShouldBe(value);
        string.Join(',', outcome.Rules).ShouldBe(rules);
    }

    [Fact]
    public void ShouldTraceInputsAndAnnotations()
    {
        var trace = Evaluate(Tables.Of("hitPolicy=\"FIRST\"", ["x"], Rules), 7).Trace.ShouldHaveSingleItem();
        trace.DecisionName.ShouldBe("Decide it");
        trace.Inputs["x"].ShouldBe(NumberValue.Of(7));
        trace.Rules.ShouldHaveSingleItem().Annotations["description"].ShouldBe("row 2");
    }

    [Fact]
    public void ShouldFindGapsOverlapsAndUnreachableRules()
    {
        var model = Tables.Of("hitPolicy=\"UNIQUE\"", ["x"], "[1..5] | \"low\"", "[5..9] | \"high\"", "> 10 | \"none\"");
        var findings = model.CheckTables();
        var overlap = findings.Where(finding => finding.Kind == TableFindingKind.Overlap).ShouldHaveSingleItem();
        overlap.Rules.ShouldBe(["r1", "r2"]);
        overlap.Example["x"].ShouldBe(NumberValue.Of(5));
        findings.Count(finding => finding.Kind == TableFindingKind.Gap).ShouldBe(1);

        // The example of a gap is one: the table gives nothing for it.
        Evaluate(model, (int)((NumberValue)findings.First(f => f.Kind == TableFindingKind.Gap).Example["x"]).ToDecimal())
            .Rules.ShouldBeEmpty();
        Tables
            .Of("hitPolicy=\"FIRST\"", ["x"], "> 1 | \"low\"", "> 5 | \"high\"", "- | \"none\"")
            .CheckTables()
            .ShouldHaveSingleItem()
            .Rules.ShouldBe(["r2"]);
        Tables.Of("hitPolicy=\"UNIQUE\"", ["x"], "<= 5 | \"low\"", "> 5 | \"high\"").CheckTables().ShouldBeEmpty();
    }

    [Fact]
    public void ShouldSayWhereAnExpressionIsWrong()
    {
        var reading = DmnReader.Read(Tables.Xml("hitPolicy=\"UNIQUE\"", ["x"], "> 10 | \"high\"", "> 5 + | \"low\""));
        reading.Model.ShouldBeNull();
        var problem = reading.Problems.ShouldHaveSingleItem();
        problem.ElementId.ShouldBe("r2");
        problem.Line.ShouldBeGreaterThan(5);
        problem.Message.ShouldContain("Expected an expression");
    }

    [Theory]
    [InlineData("<!DOCTYPE d [<!ENTITY a \"b\">]><definitions/>")]
    [InlineData("<definitions/>")]
    [InlineData("no xml")]
    public void ShouldRefuseWhatIsNoDmn(string xml)
    {
        var reading = DmnReader.Read(xml);
        reading.Model.ShouldBeNull();
        reading.Problems.ShouldHaveSingleItem().Rule.ShouldBe("xml");
    }

    private static DecisionOutcome Evaluate(DmnModel model, int x) =>
        model.Evaluate("decide", new ContextValue([KeyValuePair.Create("x", (Value)NumberValue.Of(x))]), Evaluation.Environment);
}
