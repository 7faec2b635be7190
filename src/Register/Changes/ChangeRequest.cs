namespace Bases.Register.Changes;

/// <summary>Something that the department wants of the host before it concludes.</summary>
/// <param name="Rectification">整改 of the base; else 补正 of the report.</param>
/// <param name="Answer">What the host answered; null when the time went by without an answer.</param>
public sealed record ChangeRequest(
    bool Rectification,
    string Reason,
    DateOnly DueOn,
    string RequestedBy,
    DateTimeOffset RequestedAt,
    string? Answer = null,
    DateTimeOffset? AnsweredAt = null
);

/// <summary>What the department recorded. The regulation asks for no approval: these are the recommended entries.</summary>
public sealed record ChangeConclusion(ChangeOutcome Outcome, string Opinion, string Officer, DateTimeOffset At);
