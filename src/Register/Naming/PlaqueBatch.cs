namespace Bases.Register.Naming;

/// <summary>授牌, together or one by one (article 18).</summary>
public sealed record PlaqueBatch : IRegisterEntry
{
    public required string BatchId { get; init; }

    public required string CallId { get; init; }

    public IReadOnlyList<string> BaseIds { get; init; } = [];

    public DateOnly? HeldOn { get; init; }

    public string? Place { get; init; }

    public string? Receiver { get; init; }

    public string? ListFileId { get; init; }

    string IRegisterEntry.Id => BatchId;
}
