using static Bases.Engine.Validation.LintRule;

namespace Bases.Engine.Validation.Rules;

/// <summary>Decisions that can be used, but probably do not do what was meant.</summary>
internal static class DecisionRules
{
    public static readonly LintRule Expression = Warning(
        "decision-expression",
        "DMN 1.5, 10.3",
        "{0} Correct the expression, or declare what it names as a requirement.",
        "{0} 请更正表达式，或将其引用的名称声明为信息需求。"
    );

    public static readonly LintRule Gap = Warning(
        "decision-table-gap",
        "DMN 1.5, 8.2",
        "{0} Add a rule or a default output.",
        "决策表有遗漏：{0} 请补充规则或默认输出。"
    );

    public static readonly LintRule Overlap = Warning(
        "decision-table-overlap",
        "DMN 1.5, 8.2",
        "{0} Make the rules exclude each other, or choose another hit policy.",
        "决策表有重叠：{0} 请使规则互斥，或改用其他命中策略。"
    );

    public static readonly LintRule Unreachable = Warning(
        "decision-table-unreachable",
        "DMN 1.5, 8.2",
        "{0} Remove the rule, or move it before those that hide it.",
        "决策表有无法命中的规则：{0} 请删除该规则，或移到遮挡它的规则之前。"
    );

    public static readonly LintRule Incomplete = Warning(
        "decision-table-size",
        "DMN 1.5, 8.2",
        "{0} Split it, so that it can be checked.",
        "决策表组合过多，无法全部检查：{0} 请拆分后再检查。"
    );

    public static IEnumerable<LintRule> All => [Expression, Gap, Overlap, Unreachable, Incomplete];
}
