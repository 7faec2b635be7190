using static Bases.Engine.Validation.LintRule;

namespace Bases.Engine.Validation.Rules;

/// <summary>Expressions and scripts.</summary>
internal static class ExpressionRules
{
    public static readonly LintRule Missing = Error(
        "expression-missing",
        "8.4.6",
        "“{0}” is empty. Write a FEEL expression.",
        "“{0}”为空，请填写 FEEL 表达式。"
    );

    public static readonly LintRule Feel = Error(
        "feel",
        "DMN 1.5, 10.3",
        "“{0}” is not FEEL: {1} (line {2}, column {3}): {4}",
        "“{0}”不是有效的 FEEL 表达式：{1}（第 {2} 行第 {3} 列）：{4}"
    );

    public static readonly LintRule OtherEngine = Error(
        "expression-of-other-engine",
        "dialect",
        "“{0}” is written for another engine: {1} Write it in FEEL, without ${{…}}.",
        "“{0}”是其他引擎的写法：{1} 请改用 FEEL，不要使用 ${{…}}。"
    );

    public static readonly LintRule TooLong = Error(
        "expression-too-long",
        "dialect",
        "“{0}” is longer than {1} characters. Move it to a decision table.",
        "“{0}”超过 {1} 个字符，请改用决策表。"
    );

    public static readonly LintRule Language = Error(
        "expression-language",
        "8.4.6",
        "The expression is written in “{0}”. Only FEEL is evaluated; rewrite it and remove the attribute “language”.",
        "表达式语言为“{0}”，本引擎只支持 FEEL，请改写并删除 language 属性。"
    );

    public static readonly LintRule ScriptFormat = Error(
        "script-format",
        "10.3.3",
        "The script is written in “{0}”. Only FEEL is evaluated; rewrite it, or let a job do it (zeebe:taskDefinition).",
        "脚本语言为“{0}”，本引擎只支持 FEEL，请改写，或交给作业完成（zeebe:taskDefinition）。"
    );

    public static IEnumerable<LintRule> All => [Missing, Feel, OtherEngine, TooLong, Language, ScriptFormat];
}
