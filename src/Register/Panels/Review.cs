using Bases.Register.Labels;

namespace Bases.Register.Panels;

/// <summary>
/// One expert's part in one panel: assigned, declared, pledged, scored (article 15: a score and a conclusion, both
/// obligatory). Locked once submitted.
/// </summary>
public sealed record Review : IRegisterEntry
{
    public required string ApplicationId { get; init; }

    public required string ExpertId { get; init; }

    public ReviewStatus Status { get; init; }

    public DateTimeOffset? AssignedAt { get; init; }

    public DateOnly? DueOn { get; init; }

    public ConflictDeclaration? Declaration { get; init; }

    public string? ConflictReason { get; init; }

    public DateTimeOffset? DeclaredAt { get; init; }

    public DateTimeOffset? PledgeSignedAt { get; init; }

    /// <summary>Points by item of the branch's rubric.</summary>
    public IReadOnlyDictionary<string, decimal> RubricScores { get; init; } = new Dictionary<string, decimal>();

    /// <summary>0 to 100; null while not submitted.</summary>
    public decimal? Score { get; init; }

    public ReviewConclusion? Conclusion { get; init; }

    public string? Comment { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Submitted: nobody changes it any more, unless the organiser reopens it.</summary>
    public bool Locked { get; init; }

    /// <summary>The version of the rubric it was scored by.</summary>
    public string? RubricId { get; init; }

    /// <summary>When and why the organiser unlocked it, oldest first.</summary>
    public IReadOnlyList<ReviewReopening> Reopenings { get; init; } = [];

    public string? ReplacedBy { get; init; }

    public string? ReplacementReason { get; init; }

    string IRegisterEntry.Id => IdOf(ApplicationId, ExpertId);

    public static string IdOf(string applicationId, string expertId) => $"{applicationId}/{expertId}";
}

public sealed record ReviewReopening(string Reason, string Officer, DateTimeOffset At);

public enum ReviewStatus
{
    [Label("已指派", "Assigned")]
    Assigned,

    [Label("已声明无利益冲突", "Declared")]
    Declared,

    [Label("已提交", "Submitted")]
    Submitted,

    [Label("已更换", "Replaced")]
    Replaced,
}

public enum ConflictDeclaration
{
    [Label("不需回避", "No conflict")]
    None,

    [Label("需回避", "Conflict")]
    Conflict,
}

public enum ReviewConclusion
{
    [Label("推荐", "Recommend")]
    Recommend,

    [Label("一般", "Neutral")]
    Neutral,

    [Label("不推荐", "Do not recommend")]
    NotRecommend,
}
