using Bases.Register.Labels;

namespace Bases.Register.Applications;

/// <summary>Where an application stands (catalogue of states; articles 6, 13 to 18 and 29).</summary>
public enum ApplicationStatus
{
    [Label("草稿", "Draft")]
    Draft,

    [Label("已提交", "Submitted")]
    Submitted,

    [Label("单位审核", "Host review")]
    HostReview,

    [Label("推荐部门审查", "Municipal check")]
    MunicipalCheck,

    [Label("退回补正（推荐部门）", "Returned by the bureau")]
    ReturnedByBureau,

    [Label("已推荐", "Recommended")]
    Recommended,

    [Label("不推荐", "Not recommended")]
    NotRecommended,

    [Label("省厅形式审查", "Formal check")]
    FormalCheck,

    [Label("退回补正（省科技厅）", "Returned by the department")]
    ReturnedByDepartment,

    [Label("受理", "Accepted")]
    Accepted,

    [Label("不予受理", "Not accepted")]
    NotAccepted,

    [Label("专家评审", "Expert review")]
    ExpertReview,

    [Label("现场勘验", "Site inspection")]
    SiteInspection,

    [Label("待认定", "Awaiting decision")]
    AwaitingDecision,

    [Label("同意", "Agreed")]
    Agreed,

    [Label("不同意", "Disagreed")]
    Disagreed,

    [Label("公示", "In publicity")]
    Publicity,

    [Label("异议处理", "Objection handling")]
    ObjectionHandling,

    [Label("命名", "Named")]
    Named,

    [Label("授牌", "Plaque awarded")]
    PlaqueAwarded,

    [Label("办结", "Closed")]
    Closed,

    [Label("撤回", "Withdrawn")]
    Withdrawn,

    [Label("驳回（第二十九条）", "Rejected (art. 29)")]
    Rejected,

    [Label("逾期未提交", "Not submitted in time")]
    Overdue,
}
