using Bases.Register.Labels;

namespace Bases.Register.Support;

/// <summary>
/// One entry of a base's support ledger (articles 19 to 21). Priority exists 在同等条件下 only: that conditions were equal is
/// what a named person states, never what the system finds.
/// </summary>
public sealed record SupportRecord : IRegisterEntry
{
    public required string SupportId { get; init; }

    public required string BaseId { get; init; }

    public required string HostId { get; init; }

    public SupportKind? Kind { get; init; }

    public string? Programme { get; init; }

    public int? Year { get; init; }

    /// <summary>同等条件下: what the person who recommends states about the comparison.</summary>
    public string? EqualConditions { get; init; }

    public string? StatedBy { get; init; }

    public DateTimeOffset? StatedAt { get; init; }

    public SupportResult Result { get; init; }

    public DateOnly? ResultOn { get; init; }

    public string? Note { get; init; }

    string IRegisterEntry.Id => SupportId;
}

public enum SupportKind
{
    [Label("推荐申报国家级国际科技创新合作计划项目（第十九条）", "National cooperation project (art. 19)")]
    NationalProject,

    [Label("推荐申报国家级国际科技创新合作平台（第十九条）", "National cooperation platform (art. 19)")]
    NationalPlatform,

    [Label("承办或参与国家级国际科技创新合作交流活动（第十九条）", "National exchange activity (art. 19)")]
    NationalActivity,

    [Label("省级国际科技合作项目（第二十条）", "Provincial cooperation project (art. 20)")]
    ProvincialProject,

    [Label("省级国际科技合作交流活动（第二十条）", "Provincial exchange activity (art. 20)")]
    ProvincialActivity,

    [Label("展会活动湖北代表团成员单位（第二十一条）", "Member of the Hubei delegation at a fair (art. 21)")]
    Delegation,

    [Label("宣传推介（第二十一条）", "Publicity (art. 21)")]
    Promotion,
}

public enum SupportResult
{
    [Label("办理中", "Under way")]
    Pending,

    [Label("获支持", "Granted")]
    Granted,

    [Label("未获支持", "Not granted")]
    NotGranted,

    [Label("随基地终止", "Ended with the base")]
    Lapsed,
}
