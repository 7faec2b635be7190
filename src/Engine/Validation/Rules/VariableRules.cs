using static Bases.Engine.Validation.LintRule;

namespace Bases.Engine.Validation.Rules;

/// <summary>Variables that expressions read. They may come from outside, so nothing here is more than a warning.</summary>
internal static class VariableRules
{
    public static readonly LintRule Unknown = Warning(
        "variable-unknown",
        "dialect",
        "“{0}” reads the variable {1}, which nothing in these files sets (line {2}, column {3} of: {4}). Correct the name; if it comes from outside, list it in the property “inputs” of the process.",
        "“{0}”读取的变量 {1} 在这些文件中无处赋值（第 {2} 行第 {3} 列：{4}）；请更正名称；若由外部传入，请列入流程的 inputs 属性。"
    );

    public static readonly LintRule Misspelt = Warning(
        "variable-misspelt",
        "dialect",
        "“{0}” reads the variable {1}, which nothing in these files sets (line {2}, column {3} of: {4}). Is {5} meant?",
        "“{0}”读取的变量 {1} 在这些文件中无处赋值（第 {2} 行第 {3} 列：{4}）；是否应为 {5}？"
    );

    public static readonly LintRule Type = Warning(
        "expression-type",
        "DMN 1.5, 10.3",
        "“{0}”: {1} (line {2}, column {3} of: {4})",
        "“{0}”：{1}（第 {2} 行第 {3} 列：{4}）"
    );

    public static IEnumerable<LintRule> All => [Unknown, Misspelt, Type];
}
