using Bases.Register.Labels;

namespace Bases.Register.Exchange;

/// <summary>One base's invitation to an event, its answer by the link in the mail or on its own page, and whether it came.</summary>
public sealed record EventInvitation : IRegisterEntry
{
    public required string InvitationId { get; init; }

    public required string EventId { get; init; }

    public required string BaseId { get; init; }

    /// <summary>Whoever has it may answer for the base; it stands in no list and no export.</summary>
    public required string Token { get; init; }

    public EventReply Reply { get; init; }

    public DateTimeOffset? RepliedAt { get; init; }

    /// <summary>Who comes, as they answered.</summary>
    public string? Participants { get; init; }

    public string? Remark { get; init; }

    /// <summary>The base registered itself.</summary>
    public bool Registered { get; init; }

    public bool? Attended { get; init; }

    string IRegisterEntry.Id => InvitationId;

    public static string IdOf(string eventId, string baseId) => $"{eventId}-{baseId}";
}

public enum EventReply
{
    [Label("未回复", "No answer")]
    None,

    [Label("参加", "Comes")]
    Accepted,

    [Label("不参加", "Does not come")]
    Declined,
}
