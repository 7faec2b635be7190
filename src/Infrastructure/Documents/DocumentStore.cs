namespace Bases.Infrastructure.Documents;

/// <summary>Files kept with the cases: uploads and generated documents. Content is stored once, by its hash.</summary>
public sealed class DocumentStore
{
    /// <summary>Checks and stores an upload.</summary>
    public Task<UploadResult> UploadAsync(string fileName, Stream content, string caseId, string actor, UploadLimits limits, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<DocumentItem?> FindAsync(string documentId, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<DocumentItem>> OfCaseAsync(string caseId, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <returns>Null when there is no such document.</returns>
    public Task<Stream?> OpenAsync(string documentId, CancellationToken cancellation = default) => throw new NotSupportedException();
}

public sealed record DocumentItem(
    string Id,
    string FileName,
    string MediaType,
    long Size,
    string Sha256,
    string CaseId,
    DateTimeOffset StoredAt,
    string? Actor);

/// <param name="MaximumBytes">Of the file itself, and tenfold for what an archive in it unpacks to.</param>
/// <param name="Extensions">Allowed endings, with the dot, lower case.</param>
public sealed record UploadLimits(long MaximumBytes, IReadOnlyCollection<string> Extensions)
{
    public static UploadLimits Default { get; } = new(20 * 1024 * 1024, [".pdf", ".docx", ".xlsx", ".jpg", ".jpeg", ".png"]);
}

/// <summary>A stored upload, or the reason why it was refused.</summary>
public sealed record UploadResult(DocumentItem? Document, UploadRefusal? Refusal, string? Detail);

public enum UploadRefusal
{
    Empty,
    TooLarge,
    NameNotAllowed,
    TypeNotAllowed,

    /// <summary>The content is not what the ending says.</summary>
    ContentDiffers,

    /// <summary>An archive that unpacks to far more than it may.</summary>
    Archive,

    /// <summary>An office file with macros or embedded programs.</summary>
    ActiveContent,
}
