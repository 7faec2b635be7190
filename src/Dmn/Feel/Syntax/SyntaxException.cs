namespace Bases.Dmn.Feel.Syntax;

/// <summary>The text is no FEEL: carried from the depth of the parser to its entrance, never further.</summary>
internal sealed class SyntaxException(int position, string message) : Exception(message)
{
    public int Position { get; } = position;
}
