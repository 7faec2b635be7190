namespace Bases.Engine.Simulation;

/// <summary>A process, decision or form file; what kind it is, its extension says.</summary>
/// <param name="Path">As messages to people shall name it.</param>
public sealed record SourceFile(string Path, string Text);
