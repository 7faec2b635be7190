using System.Xml.Linq;
using Bases.Dmn.Decisions;
using Bases.Dmn.Decisions.Checks;
using Bases.Engine.Reading.Xml;
using Bases.Engine.Validation;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Simulation;

/// <summary>What is doubtful in a decision file that can be used: unknown names, types that never meet, tables with holes.</summary>
internal static class DecisionDoubts
{
    public static IReadOnlyList<Problem> Of(SourceFile file, DmnModel model)
    {
        var problems = new ProblemList(file.Path);
        foreach (var doubt in model.Doubts)
        {
            problems.Add(DecisionRules.Expression, doubt.ElementId, doubt.Line, doubt.Message);
        }

        var findings = model.CheckTables();
        var lines = findings.Count == 0 ? [] : Lines(file);
        foreach (var finding in findings)
        {
            var element = finding.Rules is [.., var rule] ? rule : finding.ElementId;
            problems.Add(RuleOf(finding.Kind), element, lines.GetValueOrDefault(element), finding.Message);
        }

        return problems.All;
    }

    private static LintRule RuleOf(TableFindingKind kind) =>
        kind switch
        {
            TableFindingKind.Gap => DecisionRules.Gap,
            TableFindingKind.Overlap => DecisionRules.Overlap,
            TableFindingKind.Unreachable => DecisionRules.Unreachable,
            _ => DecisionRules.Incomplete,
        };

    // Of a file that was read: it is well-formed, and without a document type.
    private static Dictionary<string, int> Lines(SourceFile file) =>
        XDocument
            .Parse(file.Text, LoadOptions.SetLineInfo)
            .Descendants()
            .Where(element => element.Attribute("id") is not null)
            .DistinctBy(element => element.Attribute("id")!.Value)
            .ToDictionary(element => element.Attribute("id")!.Value, element => element.Line(), StringComparer.Ordinal);
}
