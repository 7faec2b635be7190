using Bases.Dmn.Feel;
using Bases.Dmn.Feel.Types;
using Bases.Engine.Reading;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Validation.Variables;

/// <summary>
/// Checks the expressions of processes against what sets variables: names that nothing sets, and operations that can only
/// give null.
/// </summary>
public static class VariableCheck
{
    /// <param name="files">What is checked.</param>
    /// <param name="around">What is known of forms and activities.</param>
    /// <param name="beside">Files that only tell which variables there are: those of the processes that start these.</param>
    public static IReadOnlyList<Problem> Check(
        IReadOnlyList<BpmnReading> files,
        Surroundings around,
        IReadOnlyList<BpmnReading>? beside = null
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(around);
        var known = KnownVariables.Of(files.Concat(beside ?? []), around);
        var declared = known.Names.ToDictionary(name => name, _ => FeelType.Any, StringComparer.Ordinal);
        return [.. files.SelectMany(file => Check(file, known, declared))];
    }

    private static IReadOnlyList<Problem> Check(BpmnReading file, KnownVariables known, Dictionary<string, FeelType> declared)
    {
        var problems = new ProblemList(file.File);
        foreach (var use in file.Expressions)
        {
            foreach (var finding in FeelCompiler.Check(use.Text, declared))
            {
                Report(use, finding, known, problems);
            }
        }

        return problems.All;
    }

    private static void Report(FeelUse use, FeelProblem finding, KnownVariables known, ProblemList problems)
    {
        var text = use.Text.Length > 80 ? use.Text[..80] + "…" : use.Text;
        object what = finding.UnknownName ?? finding.Message;
        if (finding.UnknownName is null)
        {
            Add(VariableRules.Type);
        }
        else if (NearName.Of(finding.UnknownName, known.Names) is { } near)
        {
            Add(VariableRules.Misspelt, near);
        }
        else if (known.AreComplete)
        {
            Add(VariableRules.Unknown);
        }

        void Add(LintRule rule, params object[] more) =>
            problems.Add(rule, use.ElementId, use.Line, [use.Place, what, finding.Line, finding.Column, text, .. more]);
    }
}
