using Bases.Dmn.Decisions;

namespace Bases.Dmn.Tests.Decisions;

/// <summary>Small models of one table, written as rows of text.</summary>
internal static class Tables
{
    /// <param name="attributes">For example <c>hitPolicy="FIRST"</c>.</param>
    /// <param name="inputs">The input expressions.</param>
    /// <param name="rules">Cells divided by <c>|</c>; the last one is the output.</param>
    public static DmnModel Of(string attributes, string[] inputs, params string[] rules)
    {
        var reading = DmnReader.Read(Xml(attributes, inputs, rules));
        reading.Problems.ShouldBeEmpty();
        return reading.Model!;
    }

    public static string Xml(string attributes, string[] inputs, params string[] rules) =>
        $"""
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                id="model" name="model" namespace="urn:test">
              <decision id="decide" name="Decide it">
                <decisionTable id="table" {attributes}>
                  {string.Concat(
                inputs.Select(
                    (input, i) =>
                        $"<input id=\"i{i}\" camunda:inputVariable=\"x\"><inputExpression typeRef=\"integer\"><text>{input}</text></inputExpression></input>"
                )
            )}
                  <output id="o" name="result" typeRef="string"><outputValues><text>"high","low","none"</text></outputValues></output>
                  {string.Concat(rules.Select(Rule))}
                </decisionTable>
              </decision>
            </definitions>
            """;

    private static string Rule(string rule, int row)
    {
        var cells = rule.Split('|').Select(cell => System.Security.SecurityElement.Escape(cell.Trim())).ToArray();
        return $"""
            <rule id="r{row + 1}"><description>row {row + 1}</description>
            {string.Concat(cells[..^1].Select(cell => $"<inputEntry><text>{cell}</text></inputEntry>"))}
            <outputEntry><text>{cells[^1]}</text></outputEntry></rule>
            """;
    }
}
