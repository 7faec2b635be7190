namespace Bases.Server.Features.NamedBases;

/// <summary>What the proposals of the table <c>base-actions</c> are called by people (catalogue §9).</summary>
internal static class ProposalNames
{
    public static (string Chinese, string English) Of(string action) =>
        action switch
        {
            "WARN_ONE_UNQUALIFIED" => ("警示", "Warning"),
            "EVALUATION_OVERDUE" => ("评估逾期", "Evaluation overdue"),
            "SUBSIDY_A25" => ("后补助", "Subsidy"),
            "CHANGE_NOT_REPORTED_A23" => ("变化未报告", "Change not reported"),
            "HUMAN_FIRST_YEAR_REPORT" => ("首年报告由人判断", "First year: for a person"),
            "HUMAN_A28-3_IMPACT" => ("影响由人判断", "Impact: for a person"),
            _ when action.StartsWith("TERMINATE_", StringComparison.Ordinal) => ("终止并注销命名", "Termination"),
            _ when action.StartsWith("REVOKE_", StringComparison.Ordinal) => ("撤销命名", "Revocation"),
            _ => (action, action),
        };

    /// <summary>The article that a proposal rests on; its code says it to programs alone.</summary>
    public static (string Chinese, string English) Article(string action) =>
        action switch
        {
            "EVALUATION_OVERDUE" => ("第二十四条", "art. 24"),
            "SUBSIDY_A25" => ("第二十五条", "art. 25"),
            "CHANGE_NOT_REPORTED_A23" => ("第二十三条", "art. 23"),
            "HUMAN_FIRST_YEAR_REPORT" => ("第二十二条", "art. 22"),
            _ when action.Contains("A28-2", StringComparison.Ordinal) => ("第二十八条第二项", "art. 28(2)"),
            _ when action.Contains("A28-3", StringComparison.Ordinal) => ("第二十八条第三项", "art. 28(3)"),
            _ when action.Contains("A29", StringComparison.Ordinal) => ("第二十九条", "art. 29"),
            _ => ("第二十八条第一项", "art. 28(1)"),
        };
}
