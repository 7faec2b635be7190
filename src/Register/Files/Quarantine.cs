using Bases.Register.Labels;

namespace Bases.Register.Files;

/// <summary>
/// A suspected state secret (article 14): from the moment of its marking nobody reads or copies the file, nor another with
/// the same content, until the security officer has released it; or it is removed for good.
/// </summary>
public sealed record Quarantine : IRegisterEntry
{
    public required string QuarantineId { get; init; }

    public required string DocumentId { get; init; }

    /// <summary>Of the content: a copy under another id is held as well.</summary>
    public required string Sha256 { get; init; }

    public required string FileName { get; init; }

    /// <summary>The case that it was handed in with.</summary>
    public required string CaseId { get; init; }

    public required string MarkedBy { get; init; }

    public required DateTimeOffset MarkedAt { get; init; }

    public required string Reason { get; init; }

    public QuarantineState State { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? DecisionReason { get; init; }

    string IRegisterEntry.Id => QuarantineId;

    /// <summary>Whether content of this hash may not be read now.</summary>
    public static bool Holds(IRegister register, string sha256)
    {
        ArgumentNullException.ThrowIfNull(register);
        return register.All<Quarantine>().Any(entry => entry.Sha256 == sha256 && entry.State != QuarantineState.Released);
    }
}

public enum QuarantineState
{
    [Label("隔离中", "Held")]
    Held,

    [Label("已解除", "Released")]
    Released,

    [Label("已清除", "Removed")]
    Removed,
}
