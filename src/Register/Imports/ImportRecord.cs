namespace Bases.Register.Imports;

/// <summary>An import that a person confirmed: what was taken over from which file and why, and whether it was taken back.</summary>
public sealed record ImportRecord : IRegisterEntry
{
    public required string ImportId { get; init; }

    /// <summary>One of <see cref="ImportKinds"/>.</summary>
    public required string Kind { get; init; }

    public required string FileId { get; init; }

    public required string FileName { get; init; }

    public required string ImportedBy { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }

    public required string Reason { get; init; }

    public required IReadOnlyList<string> EntryIds { get; init; }

    /// <summary>Rows that were not taken over.</summary>
    public required int Skipped { get; init; }

    public string? UndoneBy { get; init; }

    public DateTimeOffset? UndoneAt { get; init; }

    public string? UndoneBecause { get; init; }

    string IRegisterEntry.Id => ImportId;
}
