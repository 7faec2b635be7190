namespace Bases.Register.Calendars;

/// <summary>A running deadline that an entered notice has moved (I-26): what the case's time line says of it, and why.</summary>
public sealed record DeadlineShift : IRegisterEntry
{
    /// <summary>The task or timer, and when it was moved: one deadline may be moved by a notice and by its correction.</summary>
    public required string ShiftId { get; init; }

    /// <summary>Key of the case's process instance.</summary>
    public required string CaseKey { get; init; }

    /// <summary>The step as the diagram names it.</summary>
    public required string Step { get; init; }

    /// <summary>A person's task; else what happens of itself.</summary>
    public bool OfTask { get; init; }

    public required DateTimeOffset Before { get; init; }

    public required DateTimeOffset After { get; init; }

    /// <summary>The year whose notice was entered.</summary>
    public required int Year { get; init; }

    public string? NoticeTitle { get; init; }

    public string? NoticeNumber { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    string IRegisterEntry.Id => ShiftId;
}
