using Bases.Register.Labels;

namespace Bases.Register.PublicNotices;

/// <summary>A notice on the portal: a call, a publicity, a naming, a termination.</summary>
public sealed record Announcement : IRegisterEntry
{
    public required string AnnouncementId { get; init; }

    public required AnnouncementKind Kind { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The day after which it is taken down, null when it stays.</summary>
    public DateOnly? TakenDownOn { get; init; }

    public string? CallId { get; init; }

    public IReadOnlyList<string> BaseIds { get; init; } = [];

    public IReadOnlyList<string> FileIds { get; init; } = [];

    string IRegisterEntry.Id => AnnouncementId;
}

public enum AnnouncementKind
{
    [Label("申报通知", "Call")]
    Call,

    [Label("公示", "Publicity")]
    Publicity,

    [Label("命名公告", "Naming")]
    Naming,

    [Label("绩效评估结果", "Evaluation results")]
    Evaluation,

    [Label("终止公告", "Termination")]
    Termination,

    [Label("撤销公告", "Revocation")]
    Revocation,

    /// <summary>For the bases alone, not for the public (article 5).</summary>
    [Label("基地交流通知", "Notice to the bases")]
    Exchange,

    [Label("其他", "Other")]
    Other,
}
