namespace Bases.Register.Files;

/// <summary>A stored file, by what it is; the bytes lie in the file store under its id.</summary>
public sealed record FileRecord : IRegisterEntry
{
    public required string FileId { get; init; }

    public required string CaseId { get; init; }

    public required string FileName { get; init; }

    public required string MediaType { get; init; }

    public required long Size { get; init; }

    public required string Sha256 { get; init; }

    public required DateTimeOffset StoredAt { get; init; }

    public string? StoredBy { get; init; }

    /// <summary>Article 14: possibly secret material, not to be shown or copied.</summary>
    public bool Quarantined { get; init; }

    string IRegisterEntry.Id => FileId;
}
