namespace Bases.Register.Naming;

/// <summary>命名文件 (article 18) with its 文号; its date is the naming date of the bases in it.</summary>
public sealed record NamingDocument : IRegisterEntry
{
    public required string DocumentId { get; init; }

    public required string CallId { get; init; }

    public required string DocumentNumber { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required string Title { get; init; }

    public IReadOnlyList<string> ApplicationIds { get; init; } = [];

    public IReadOnlyList<string> BaseIds { get; init; } = [];

    public string? FileId { get; init; }

    public string? DraftedBy { get; init; }

    public string? ReleasedBy { get; init; }

    string IRegisterEntry.Id => DocumentId;
}
