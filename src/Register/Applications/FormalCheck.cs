using Bases.Register.Labels;

namespace Bases.Register.Applications;

/// <summary>The department's formal check (article 15: 通过形式审查并正式受理).</summary>
public sealed record FormalCheck(FormalCheckResult Result, string? Reason, string Officer, DateTimeOffset At);

public enum FormalCheckResult
{
    [Label("受理", "Accept")]
    Accept,

    [Label("退回补正", "Return for correction")]
    Return,

    [Label("不予受理", "Reject")]
    Reject,
}

/// <summary>退回补正: exactly these documents and fields are unlocked for the host until the due date.</summary>
public sealed record SupplementRequest
{
    public required string RequestId { get; init; }

    /// <summary>The office that asked: the bureau's city, or the department.</summary>
    public required string RequestedBy { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public DateOnly? DueOn { get; init; }

    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Paths of form fields, e.g. <c>partners[0].agreementExpiresOn</c>.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    public required string Reason { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public string? Answer { get; init; }
}

public sealed record Withdrawal(string Reason, string Actor, DateTimeOffset At);

/// <summary>A file handed in for a required or free document.</summary>
/// <param name="Code">Code of the document list, e.g. <c>implementation_plan</c>.</param>
public sealed record AttachedDocument(string Code, string FileId, string FileName, DateTimeOffset AttachedAt);
