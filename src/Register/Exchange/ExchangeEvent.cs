using Bases.Register.Labels;

namespace Bases.Register.Exchange;

/// <summary>
/// An activity that bases are invited to (article 21), or one among themselves (article 5: 协调和交流机制): who is invited,
/// until when they answer, who came, and what is told of it.
/// </summary>
public sealed record ExchangeEvent : IRegisterEntry
{
    public required string EventId { get; init; }

    public EventKind? Kind { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? Place { get; init; }

    public DateTimeOffset? BeginsAt { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>The last day on which an answer is expected.</summary>
    public DateOnly? RespondBy { get; init; }

    public EventFilter Filter { get; init; } = new();

    /// <summary>Bases that were not invited may register themselves.</summary>
    public bool OpenRegistration { get; init; }

    public EventStatus Status { get; init; }

    public string? PreparedBy { get; init; }

    public string? CancelReason { get; init; }

    public MediaItem? Media { get; init; }

    string IRegisterEntry.Id => EventId;
}

/// <summary>Which effective bases are invited; what is empty does not restrict.</summary>
public sealed record EventFilter
{
    public IReadOnlyList<string> Fields { get; init; } = [];

    public IReadOnlyList<string> Countries { get; init; } = [];

    public IReadOnlyList<string> Cities { get; init; } = [];
}

/// <summary>宣传: what the public reads of an event.</summary>
public sealed record MediaItem(string Title, string Text, string? Address, DateOnly PublishedOn);

public enum EventKind
{
    [Label("基地间交流（第五条）", "Exchange among bases (art. 5)")]
    AmongBases,

    [Label("省内对外科技交流活动（第二十一条）", "Exchange with abroad (art. 21)")]
    Abroad,

    [Label("展会湖北代表团（第二十一条）", "Hubei delegation at a fair (art. 21)")]
    Fair,

    [Label("培训与政策宣讲（第五条）", "Training (art. 5)")]
    Training,
}

public enum EventStatus
{
    [Label("筹备中", "Being prepared")]
    Preparing,

    [Label("邀请中", "Invited")]
    Invited,

    [Label("已举办", "Held")]
    Held,

    [Label("已取消", "Cancelled")]
    Cancelled,
}
