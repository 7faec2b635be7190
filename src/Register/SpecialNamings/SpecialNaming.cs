using Bases.Register.Labels;

namespace Bases.Register.SpecialNamings;

/// <summary>专项命名 of a key base (article 4, paragraph 2): proposed, decided, released by three people; it ends with the base.</summary>
public sealed record SpecialNaming : IRegisterEntry
{
    public required string SpecialNamingId { get; init; }

    public required string BaseId { get; init; }

    /// <summary>Of the code list <c>special-titles</c>; <c>other</c> leaves the title to the department.</summary>
    public string? TitleCode { get; init; }

    public string? Title { get; init; }

    /// <summary>Country or region in which the centre is.</summary>
    public string? Country { get; init; }

    public string? Reason { get; init; }

    public SpecialNamingStatus Status { get; init; }

    public string? ProposedBy { get; init; }

    public string? DecidedBy { get; init; }

    public string? DecisionReason { get; init; }

    public string? ReleasedBy { get; init; }

    public string? DocumentNumber { get; init; }

    public string? FileId { get; init; }

    /// <summary>From this day until <see cref="To"/>, or until the base ends.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    string IRegisterEntry.Id => SpecialNamingId;
}

public enum SpecialNamingStatus
{
    [Label("拟议中", "Being proposed")]
    Proposed,

    [Label("待签发", "Awaiting release")]
    AwaitingRelease,

    [Label("已命名", "Named")]
    Named,

    [Label("不予命名", "Not named")]
    Refused,

    [Label("随基地终止", "Ended with the base")]
    Lapsed,
}
