using Bases.Register.Labels;

namespace Bases.Register.AnnualAssessments;

public enum AnnualStatus
{
    [Label("填报", "Being written")]
    Reporting,

    [Label("单位审核", "Host check")]
    HostCheck,

    [Label("推荐部门意见", "Bureau's opinion")]
    BureauOpinion,

    [Label("省厅审核", "Departmental review")]
    DepartmentReview,

    [Label("退回补正", "Returned for correction")]
    Returned,

    [Label("待签发", "Awaiting release")]
    AwaitingRelease,

    [Label("逾期", "Overdue")]
    Overdue,

    [Label("合格", "Qualified")]
    Qualified,

    [Label("不合格", "Unqualified")]
    Unqualified,

    [Label("本年不作考核", "Not assessed this year")]
    NotAssessed,

    [Label("基地命名已结束", "The base has ended")]
    BaseEnded,
}

/// <summary>Why a report was not there in time: found by a person, whose finding decides (article 22, paragraph 2).</summary>
public enum LateFact
{
    [Label("确未按规定提交", "Not submitted as required")]
    NotSubmitted,

    [Label("曾按期提交，因退回修改未能再次提交", "Handed in on time and returned")]
    Returned,

    [Label("系统故障致无法提交", "An outage of the system")]
    Outage,

    [Label("经批准延期提交", "Late by permission")]
    Permitted,

    [Label("命名当年不满一年，本年不作考核", "First partial year, not assessed")]
    FirstYearExempt,
}

public static class AnnualStatuses
{
    extension(AnnualStatus status)
    {
        public bool IsEnded =>
            status is AnnualStatus.Qualified or AnnualStatus.Unqualified or AnnualStatus.NotAssessed or AnnualStatus.BaseEnded;
    }
}
