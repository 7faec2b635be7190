namespace Bases.Server.Parts;

/// <summary>How many there are of something: a bar, or a place on the map.</summary>
/// <param name="Code">What it is in its code list.</param>
/// <param name="Href">Where they are listed; none when null.</param>
public sealed record Counted(string Code, string Name, int Count, string? Href = null);
