using Bases.Register.Labels;

namespace Bases.Register.PublicNotices;

/// <summary>异议 against one application on a published list (article 17, paragraph 2). It acts on that application alone (I-17).</summary>
public sealed record Objection : IRegisterEntry
{
    public required string ObjectionId { get; init; }

    public string? PublicityId { get; init; }

    public required string ApplicationId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>实名. Anonymous ones are recorded and block nothing.</summary>
    public required bool RealName { get; init; }

    public ObjectionOutcome? Outcome { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public ObjectionChannel? Channel { get; init; }

    public string? ReceiptNumber { get; init; }

    /// <summary>Only the supervisors may read it; never shown to the applicant or published.</summary>
    public Objector? Objector { get; init; }

    public string? Facts { get; init; }

    public IReadOnlyList<string> EvidenceFileIds { get; init; } = [];

    public string? Handler { get; init; }

    public IReadOnlyList<ObjectionStep> Steps { get; init; } = [];

    public string? Finding { get; init; }

    public DateOnly? RepliedOn { get; init; }

    string IRegisterEntry.Id => ObjectionId;
}

public sealed record Objector(string Name, bool IsUnit, string Contact);

public sealed record ObjectionStep(DateTimeOffset At, string Actor, string What)
{
    /// <summary>Who did what nobody did by hand.</summary>
    public const string Itself = "系统";
}

public enum ObjectionOutcome
{
    [Label("处理中", "Open")]
    Open,

    [Label("不成立", "Unfounded")]
    Unfounded,

    [Label("成立", "Upheld")]
    Upheld,

    [Label("已撤回", "Withdrawn")]
    Withdrawn,
}

public enum ObjectionChannel
{
    [Label("网上", "Online")]
    Online,

    [Label("来信", "Letter")]
    Letter,

    [Label("来访", "Visit")]
    Visit,

    [Label("电子邮件", "Mail")]
    Mail,

    [Label("电话", "Phone")]
    Phone,
}
