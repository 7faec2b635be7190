namespace Bases.Register.Panels;

/// <summary>现场勘验 (article 15, paragraph 2).</summary>
public sealed record SiteInspection : IRegisterEntry
{
    public required string InspectionId { get; init; }

    public required string ApplicationId { get; init; }

    public DateOnly? HeldOn { get; init; }

    public string? Place { get; init; }

    public IReadOnlyList<string> Team { get; init; } = [];

    public IReadOnlyDictionary<string, string?> Checklist { get; init; } = new Dictionary<string, string?>();

    public string? Record { get; init; }

    public IReadOnlyList<string> PhotoFileIds { get; init; } = [];

    public string? Conclusion { get; init; }

    public string? RecordedBy { get; init; }

    string IRegisterEntry.Id => InspectionId;
}
