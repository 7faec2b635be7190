using Bases.Register.Labels;

namespace Bases.Register.Integrity;

/// <summary>What was found about a host or a leader: the facts of articles 28(3) and 29, each confirmed separately (I-24).</summary>
public sealed record Finding
{
    public required FindingKind Kind { get; init; }

    /// <summary>被查实; a suspicion alone rejects nothing.</summary>
    public bool Verified { get; init; }

    /// <summary>Art. 29(1): in which procedure the false material was handed in.</summary>
    public FindingStage? Stage { get; init; }

    /// <summary>Art. 29(1): 骗取, it was done to obtain a naming, 优秀 or 合格; null where it was not asked (I-24).</summary>
    public bool? ToObtain { get; init; }

    /// <summary>Art. 28(3): 造成较为严重社会负面影响; null or false while it is not confirmed.</summary>
    public bool? SeriousNegativeImpact { get; init; }

    /// <summary>Art. 29(2): 造成恶劣社会影响; null or false while it is not confirmed.</summary>
    public bool? SevereSocialImpact { get; init; }

    public DateOnly? FoundOn { get; init; }

    public string? Note { get; init; }
}

public enum FindingKind
{
    [Label("提供虚假材料和不实信息（第二十九条第一项）", "False material (art. 29-1)")]
    FalseMaterial,

    [Label("泄露国家秘密、危害国家安全等严重违法违规违纪（第二十九条第二项）", "State secrets, security or serious violations (art. 29-2)")]
    StateSecretOrSecurity,

    [Label("学术不端或违反科研诚信（第二十八条第三项）", "Academic misconduct (art. 28-3)")]
    AcademicMisconduct,
}

public enum FindingStage
{
    [Label("申请认定", "Application")]
    Application,

    [Label("年度考核", "Annual assessment")]
    AnnualAssessment,

    [Label("绩效评估", "Evaluation")]
    Evaluation,
}
