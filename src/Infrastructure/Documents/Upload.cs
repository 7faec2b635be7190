namespace Bases.Infrastructure.Documents;

public sealed record DocumentItem(
    string Id,
    string FileName,
    string MediaType,
    long Size,
    string Sha256,
    string CaseId,
    DateTimeOffset StoredAt,
    string? Actor
)
{
    /// <summary>Article 14: a suspected state secret; its content is not to be had.</summary>
    public bool Held { get; init; }
}

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

    /// <summary>An archive that unpacks to far more than it may, or cannot be read.</summary>
    Archive,

    /// <summary>An office file with macros or embedded programs, a PDF that runs something.</summary>
    ActiveContent,

    /// <summary>Article 14: this very content was marked as a suspected state secret.</summary>
    Held,
}
