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
}
