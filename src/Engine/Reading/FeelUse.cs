namespace Bases.Engine.Reading;

/// <summary>A FEEL text of a file, and where it stands.</summary>
/// <param name="ProcessId">Null for what stands beside the processes, such as the correlation key of a message.</param>
/// <param name="Line">Of the element or attribute that has the text.</param>
/// <param name="Place">What it is for: <c>source</c>, <c>conditionExpression</c> …</param>
public sealed record FeelUse(string? ProcessId, string ElementId, int Line, string Place, string Text);
