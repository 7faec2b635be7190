namespace Bases.Register.Policies;

/// <summary>Whether a rule pack can be taken in beside those that are there.</summary>
public static class RulePackCheck
{
    /// <param name="decisions">Ids of the decision tables that are published.</param>
    /// <param name="forms">Ids of the forms that are published.</param>
    /// <returns>Problems in Chinese; empty when there are none.</returns>
    public static IReadOnlyList<string> Problems(
        IRegister register,
        RulePack pack,
        IReadOnlyCollection<string> decisions,
        IReadOnlyCollection<string> forms
    )
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(forms);
        var problems = new List<string>();
        if (register.Find<RulePack>(pack.RulePackId) is not null)
        {
            problems.Add($"规则包 {pack.RulePackId} 已经存在：已载入的规则包不得替换，请另定编号");
        }

        if (pack.ApplicationRules.Count == 0)
        {
            problems.Add("规则包没有任何规则");
        }

        problems.AddRange(
            pack.ApplicationRules.GroupBy(rule => rule.RuleId).Where(rules => rules.Count() > 1).Select(rules => $"规则 {rules.Key} 重复")
        );
        problems.AddRange(
            pack.ApplicationRules.Where(rule => !decisions.Contains(rule.DecisionId ?? rule.RuleId))
                .Select(rule => $"规则 {rule.RuleId} 的决策表 {rule.DecisionId ?? rule.RuleId} 尚未发布")
        );
        problems.AddRange(
            pack.Forms.Where(form => !forms.Contains(form.Key)).Select(form => $"没有表单 {form.Key}，规则包不能另定它的样式")
        );
        problems.AddRange(
            pack.Forms.Where(form => !forms.Contains(form.Value.FormId)).Select(form => $"规则包的表单 {form.Value.FormId} 尚未发布")
        );
        problems.AddRange(pack.Policy.Keys.Where(id => register.Find<PolicyParameter>(id) is null).Select(id => $"没有政策参数 {id}"));
        if (pack.EffectiveTo < pack.EffectiveFrom)
        {
            problems.Add("终止日早于施行日");
        }

        return problems;
    }
}
