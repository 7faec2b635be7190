namespace Bases.Infrastructure.Mail;

public enum MailState
{
    Waiting,
    Claimed,
    Sent,
    Failed,
}

public sealed record MailItem(
    long Id,
    string Template,
    string To,
    string? Cc,
    string Subject,
    string? CaseId,
    Engine.Key? InstanceKey,
    string? ProcessId,
    MailState State,
    int Attempts,
    DateTimeOffset CreatedAt,
    DateTimeOffset? SentAt,
    DateTimeOffset? NextAttemptAt,
    string? LastError,
    string MessageId
);

public sealed record MailDetail(MailItem Mail, string Text, string? Html, string? Calendar, IReadOnlyList<MailDelivery> Deliveries);

/// <summary>An attempt to hand a mail over.</summary>
public sealed record MailDelivery(int Attempt, DateTimeOffset At, bool Accepted, string Response);

/// <summary>What is null does not restrict.</summary>
public sealed record MailFilter
{
    public string? CaseId { get; init; }

    public string? To { get; init; }

    public MailState? State { get; init; }

    /// <summary>Mails of these procedures are left out.</summary>
    public IReadOnlyList<string> ExceptProcesses { get; init; } = [];

    public int Offset { get; init; }

    public int Limit { get; init; } = 50;
}
