using System.Text.Json.Serialization;

namespace Bases.Register.Imports;

/// <summary>An import that a person confirmed: what was taken over from which file and why, and whether it was taken back.</summary>
public sealed record ImportRecord : IRegisterEntry
{
    public required string ImportId { get; init; }

    /// <summary>One of <see cref="ImportKinds"/>; records of the time in which units alone were imported do not say it.</summary>
    public string Kind { get; init; } = ImportKinds.Hosts.Id;

    public required string FileId { get; init; }

    public required string FileName { get; init; }

    public required string ImportedBy { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>Empty in records of the time in which nobody was asked.</summary>
    public string Reason { get; init; } = "";

    /// <summary>In the store under the name that it had when these were units.</summary>
    [JsonPropertyName("hostIds")]
    public required IReadOnlyList<string> EntryIds { get; init; }

    /// <summary>Rows that were not taken over.</summary>
    public required int Skipped { get; init; }

    public string? UndoneBy { get; init; }

    public DateTimeOffset? UndoneAt { get; init; }

    public string? UndoneBecause { get; init; }

    string IRegisterEntry.Id => ImportId;
}
