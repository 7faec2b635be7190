namespace Bases.Dmn.Feel.Syntax;

/// <summary>Line and column of a position, both from 1.</summary>
internal static class TextPosition
{
    public static FeelProblem Problem(string text, SyntaxException exception)
    {
        var before = text.AsSpan(0, Math.Min(exception.Position, text.Length));
        return new FeelProblem(before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'), exception.Message, exception.UnknownName);
    }
}
