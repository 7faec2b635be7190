namespace Bases.Dmn.Feel.Syntax;

/// <summary>The text is no FEEL: carried from the depth of the parser to its entrance, never further.</summary>
internal sealed class SyntaxException(int position, string message, string? unknownName = null) : Exception(message)
{
    public int Position { get; } = position;

    /// <summary>Set by the static check where a name is meant that nobody declares.</summary>
    public string? UnknownName { get; } = unknownName;
}
