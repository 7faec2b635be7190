using Bases.Register.Labels;

namespace Bases.Register.AnnualAssessments;

/// <summary>上一年度建设和运行情况总结报告: what a host hands in (articles 7, 22, 23 and 26).</summary>
public sealed record AnnualReportContent
{
    /// <summary>The 15 areas of the national yearly form, by the keys of <see cref="AnnualAreas"/>.</summary>
    public IReadOnlyDictionary<string, string> Areas { get; init; } = new Dictionary<string, string>();

    /// <summary>The tags of the year's activities.</summary>
    public IReadOnlyList<string> ActivityTags { get; init; } = [];

    /// <summary>Each significant change of the year, described (article 23).</summary>
    public IReadOnlyList<DescribedChange> Changes { get; init; } = [];

    /// <summary>年度目标和工作计划 for the year to come (article 7).</summary>
    public string? PlanForNextYear { get; init; }

    /// <summary>归口管理部门和人员 (article 7, paragraph 2).</summary>
    public string? CoordinatorDepartment { get; init; }

    public string? CoordinatorName { get; init; }

    public string? CoordinatorPhone { get; init; }

    public string? CoordinatorEmail { get; init; }

    /// <summary>内部规章制度 of the host (article 7): which exist.</summary>
    public IReadOnlyList<string> InternalRules { get; init; } = [];

    /// <summary>Optional statement on the use of the subsidy; nobody approves it (article 26).</summary>
    public string? UseOfFunds { get; init; }

    public IReadOnlyList<string> EvidenceFileIds { get; init; } = [];

    /// <summary>The truth of the content is the host's and the leader's to answer for (articles 14 and 29).</summary>
    public bool Truthful { get; init; }
}

/// <param name="ChangeKey">Kind and day of the change as in the register, e.g. <c>leader/2026-05-10</c>.</param>
public sealed record DescribedChange(string ChangeKey, string? Description);

/// <summary>The areas of the national yearly form, in its order.</summary>
public static class AnnualAreas
{
    public static IReadOnlyDictionary<string, Label> All { get; } =
        new Dictionary<string, Label>
        {
            ["basics"] = new("基本情况", "Basic facts"),
            ["agreements"] = new("合作协议", "Agreements"),
            ["projects"] = new("合作研发项目", "Joint research projects"),
            ["exchange"] = new("人文交流", "Personnel and cultural exchange"),
            ["training"] = new("国际技术培训", "International technical training"),
            ["conferences"] = new("国际会议与主办期刊", "Conferences and journals"),
            ["organisations"] = new("国际科技组织和联合研究机构", "International organisations and joint institutes"),
            ["bigScience"] = new("国际大科学计划和工程", "International big-science programmes"),
            ["platforms"] = new("境外合作平台", "Platforms abroad"),
            ["enterprises"] = new("聚集企业创新资源", "Gathering of enterprises"),
            ["transfer"] = new("成果转化", "Transfer of results"),
            ["results"] = new("研究成果（合作论文、专利）", "Results: joint papers, patents"),
            ["management"] = new("自身管理（制度）", "Management and rules"),
            ["experience"] = new("相关经验", "Experience gained"),
            ["next"] = new("下一步计划", "Next steps"),
        };
}

/// <summary>The items of a report that are no running text: choices, and who looks after the host's bases.</summary>
public static class AnnualCodedItems
{
    public static IReadOnlyDictionary<string, Label> All { get; } =
        new Dictionary<string, Label>
        {
            ["activityTags"] = new("活动类型", "Activities"),
            ["coordinatorDepartment"] = new("归口管理部门", "Coordinating department"),
            ["coordinatorName"] = new("归口管理人员", "Coordinator"),
            ["coordinatorPhone"] = new("归口管理人员电话", "The coordinator's phone"),
            ["coordinatorEmail"] = new("归口管理人员邮箱", "The coordinator's mail address"),
            ["internalRules"] = new("已制定并执行的规章制度", "Internal rules in force"),
        };
}
