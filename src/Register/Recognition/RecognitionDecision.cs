using Bases.Register.Labels;

namespace Bases.Register.Recognition;

/// <summary>认定结论 (article 16): one for every application, drafted by one person, released by another.</summary>
public sealed record RecognitionDecision : IRegisterEntry
{
    public required string ApplicationId { get; init; }

    public required string CallId { get; init; }

    public required RecognitionConclusion Conclusion { get; init; }

    public required string Reason { get; init; }

    /// <summary>Minutes of the meeting that decided (厅务会、党组会).</summary>
    public string? MinutesReference { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? ReleasedBy { get; init; }

    public DateTimeOffset? ReleasedAt { get; init; }

    string IRegisterEntry.Id => ApplicationId;
}

public enum RecognitionConclusion
{
    [Label("同意", "Agree")]
    Agree,

    [Label("不同意", "Disagree")]
    Disagree,
}
