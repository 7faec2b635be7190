using Bases.Engine.Simulation;
using Bases.Engine.Tests.Reading;
using Bases.Engine.Validation;

namespace Bases.Engine.Tests.Validation;

/// <summary>Names that nothing sets and types that never meet, in conditions and mappings.</summary>
public class VariableCheckTests
{
    private static readonly SourceFile Form = new(
        "fee-request.form",
        """{"id": "fee-request", "components": [{"type": "group", "components": [{"type": "number", "key": "amount"}]}]}"""
    );

    private static readonly KnownActivities Activities = new(
        type => type == "fees.compute",
        type => type == "fees.compute" ? ["fee"] : null,
        (_, _) => []
    );

    [Theory]
    [InlineData("feeRequest.amount &gt; 100")]
    [InlineData("amount &gt; 100 and fee &lt; 5")]
    [InlineData("loopCounter = 1 or is defined(somethingElse)")]
    [InlineData("waitingForStart and activationCount = 2")]
    [InlineData("callId = &quot;2026-1&quot;")]
    public void Should_know_what_forms_activities_and_inputs_set(string condition) => Check(condition).ShouldBeEmpty();

    [Theory]
    [InlineData("amuont &gt; 100", "variable-misspelt", "amount")]
    [InlineData("wage &gt; 100", "variable-unknown", "wage")]
    [InlineData("amount &gt; 1 + &quot;x&quot;", "expression-type", "column 12")]
    public void Should_warn_of_what_nothing_sets_and_of_types(string condition, string rule, string named)
    {
        var problem = Check(condition).ShouldHaveSingleItem();
        problem.RuleId.ShouldBe(rule);
        problem.ElementId.ShouldBe("f");
        problem.Line.ShouldBeGreaterThan(1);
        problem.IsError.ShouldBeFalse();
        problem.Message.ShouldContain(named);
        problem.MessageZh.ShouldContain(named.Replace("column 12", "第 12 列", StringComparison.Ordinal));
    }

    [Fact]
    public void Should_only_look_for_misspelt_names_where_a_form_is_elsewhere()
    {
        FileCheck.Check([Process("wage &gt; 100")], Activities).ShouldBeEmpty();
        FileCheck.Check([Process("fee1 &gt; 100 or calId = 1")], Activities).ShouldHaveSingleItem().RuleId.ShouldBe("variable-misspelt");
    }

    [Fact]
    public void Should_check_the_tables_and_expressions_of_decisions()
    {
        var file = new SourceFile("fee.dmn", Decision);
        var problems = FileCheck.Check([file]);
        problems
            .Select(problem => (problem.RuleId, problem.ElementId, problem.Line))
            .ShouldBe([
                ("decision-expression", "in-2", 12),
                ("decision-expression", "out-3", 15),
                ("decision-table-overlap", "r2", 11),
                ("decision-table-gap", "fee", 4),
            ]);
        problems[0].Message.ShouldContain("number");
        problems[1].Message.ShouldContain("There is no variable stuff.");
        problems[2].Message.ShouldContain("{Staff: 50}");
        problems.ShouldAllBe(problem => !problem.IsError && problem.MessageZh.Any(c => c > 0x4e00));
    }

    [Fact]
    public void Should_tell_of_rules_that_nothing_reaches_and_of_tables_that_are_too_large()
    {
        var hidden = Table("FIRST", 1, ["-", "> 5"]);
        var large = Table("UNIQUE", 20, [.. Enumerable.Range(1, 20).Select(i => $"> {i}")]);

        FileCheck
            .Check([new SourceFile("a.dmn", hidden)])
            .Select(problem => (problem.RuleId, problem.ElementId))
            .ShouldBe([("decision-table-unreachable", "r2")]);
        FileCheck.Check([new SourceFile("a.dmn", large)]).Select(problem => problem.RuleId).ShouldContain("decision-table-size");
    }

    /// <summary>Each rule tests another column, as many as there are, with its own text.</summary>
    private static string Table(string policy, int columns, string[] tests)
    {
        var inputs = string.Concat(
            Enumerable.Range(0, columns).Select(i => $"<input><inputExpression><text>x{i}</text></inputExpression></input>")
        );
        var rules = tests.Select(
            (test, row) =>
                $"<rule id='r{row + 1}'>{string.Concat(Enumerable.Range(0, columns).Select(i => $"<inputEntry><text>{(columns == 1 || i == row ? test.Replace(">", "&gt;", StringComparison.Ordinal) : "-")}</text></inputEntry>"))}<outputEntry><text>{row}</text></outputEntry></rule>"
        );
        return $"""
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="t" name="T" namespace="urn:t"><decision id="d" name="D">
              <decisionTable hitPolicy="{policy}">{inputs}<output/>{string.Concat(rules)}</decisionTable>
            </decision></definitions>
            """;
    }

    private static IReadOnlyList<Problem> Check(string condition) => FileCheck.Check([Process(condition), Form], Activities);

    private static SourceFile Process(string condition) =>
        new(
            "a.bpmn",
            TestModel
                .Xml(
                    RuleCase.Around(
                        """
                        <userTask id="n"><extensionElements><zeebe:formDefinition formId="fee-request"/></extensionElements></userTask>
                        <serviceTask id="work"><extensionElements><zeebe:taskDefinition type="fees.compute"/></extensionElements></serviceTask>
                        <exclusiveGateway id="gate" default="other"/>
                        """,
                        $"""
                        <sequenceFlow id='x' sourceRef='n' targetRef='work'/><sequenceFlow id='g' sourceRef='work' targetRef='gate'/>
                        <sequenceFlow id='f' sourceRef='gate' targetRef='e'><conditionExpression>={condition}</conditionExpression></sequenceFlow>
                        <sequenceFlow id='other' sourceRef='gate' targetRef='e'/>
                        """
                    )
                )
                .Replace(
                    "<startEvent",
                    "<extensionElements><zeebe:properties><zeebe:property name='inputs' value='callId, hostId'/></zeebe:properties></extensionElements><startEvent",
                    StringComparison.Ordinal
                )
        );

    private const string Decision = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="fees" name="Fees" namespace="urn:fees">
          <inputData id="staff" name="Staff"><variable name="Staff" typeRef="number"/></inputData>
          <inputData id="unused" name="Other"><variable name="Other" typeRef="string"/></inputData>
          <decision id="fee" name="Fee">
            <variable name="Fee" typeRef="number"/>
            <informationRequirement><requiredInput href="#staff"/></informationRequirement>
            <decisionTable hitPolicy="UNIQUE">
              <input><inputExpression typeRef="number"><text>Staff</text></inputExpression></input>
              <output/>
              <rule id="r1"><inputEntry><text>[0..50]</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
              <rule id="r2"><inputEntry><text>[50..100]</text></inputEntry><outputEntry><text>2</text></outputEntry></rule>
              <rule id="r3"><inputEntry id="in-2"><text>"many"</text></inputEntry>
                <outputEntry><text>3</text></outputEntry></rule>
              <rule id="r4"><inputEntry><text>200</text></inputEntry>
                <outputEntry id="out-3"><text>stuff * 2</text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>
        """;
}
