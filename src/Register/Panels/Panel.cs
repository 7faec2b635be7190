namespace Bases.Register.Panels;

/// <summary>The panel of an application: proposed by load and field, conflicts excluded, confirmed by a person.</summary>
public sealed record Panel : IRegisterEntry
{
    public required string ApplicationId { get; init; }

    public IReadOnlyList<PanelCandidate> Candidates { get; init; } = [];

    public IReadOnlyList<string> ExpertIds { get; init; } = [];

    public string? ConfirmedBy { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    string IRegisterEntry.Id => ApplicationId;
}

/// <param name="Conflicts">Ids of the conflict rules that exclude the expert (C0 … C5); empty when none does.</param>
/// <param name="Load">Reviews the expert already has in this call.</param>
public sealed record PanelCandidate(string ExpertId, bool FieldMatches, int Load, IReadOnlyList<string> Conflicts, bool Proposed);
