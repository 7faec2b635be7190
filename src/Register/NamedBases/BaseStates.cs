using Bases.Register.Labels;

namespace Bases.Register.NamedBases;

public enum BaseRegime
{
    [Label("按本办法认定", "Named under this regulation")]
    New,

    [Label("施行前已认定（第三十一条）", "Grandfathered (art. 31)")]
    Grandfathered,

    [Label("重新认定（第三十一条）", "Re-designated (art. 31)")]
    Redesignated,

    [Label("国家级基地纳入（第三十条）", "Included national base (art. 30)")]
    National,

    [Label("国家级基地（未纳入）", "National base, not included")]
    NationalNotJoined,
}

public enum BaseStatus
{
    [Label("有效", "Effective")]
    Effective,

    [Label("不在管理范围", "Not managed")]
    NotManaged,

    [Label("自愿终止或退出（第二十三、三十条）", "Ended or left at its own wish (art. 23, 30)")]
    VoluntarilyEnded,

    [Label("终止并注销命名（第二十八条）", "Terminated (art. 28)")]
    Terminated,

    [Label("撤销命名（第二十九条）", "Revoked (art. 29)")]
    Revoked,

    [Label("重新命名（第三十一条）", "Superseded by re-naming (art. 31)")]
    Superseded,
}

public enum AnnualResult
{
    [Label("合格", "Qualified")]
    Qualified,

    [Label("不合格", "Unqualified")]
    Unqualified,
}

public enum EvaluationResult
{
    [Label("优秀", "Excellent")]
    Excellent,

    [Label("合格", "Qualified")]
    Qualified,

    [Label("不合格", "Unqualified")]
    Unqualified,
}

/// <summary>Significant changes (article 23).</summary>
public enum BaseChangeKind
{
    [Label("基地负责人变更", "Leader")]
    Leader,

    [Label("依托单位变更", "Host")]
    Host,

    [Label("主要合作国别（地区）改变", "Main country")]
    Country,

    [Label("主要技术方向和领域调整", "Field")]
    Field,

    [Label("主动提前终止命名", "Voluntary termination")]
    VoluntaryTermination,

    [Label("其他重大变化", "Other")]
    Other,
}
