using System.Runtime.CompilerServices;

namespace Bases.Dmn.Feel.Syntax;

/// <summary>Where a parser stands in the tokens, and which names it knows there.</summary>
internal sealed class Cursor(string text, Token[] tokens, NameSet names, NameSet members, FeelLimits limits)
{
    private int depth;

    public string Text => text;

    public Token[] Tokens => tokens;

    public int Index { get; private set; }

    public Token Current => tokens[Index];

    public TokenKind Kind => tokens[Index].Kind;

    /// <summary>The variables and functions in scope.</summary>
    public NameSet Names { get; set; } = names;

    /// <summary>Names of entries, wherever they belong: known behind a dot and inside a filter.</summary>
    public NameSet Members { get; } = members;

    public int FilterDepth { get; set; }

    /// <summary>True while the end of a range is read, where <c>[</c> may close it.</summary>
    public bool InRangeEnd { get; set; }

    public TokenKind Peek(int distance = 1) => tokens[Math.Min(Index + distance, tokens.Length - 1)].Kind;

    public string TextOf(Token token) => text[token.Start..token.End];

    public Token Advance(int count = 1)
    {
        var token = tokens[Index];
        Index = Math.Min(Index + count, tokens.Length - 1);
        return token;
    }

    public bool Take(TokenKind kind)
    {
        if (Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    public Token Expect(TokenKind kind, string expected) => Kind == kind ? Advance() : throw Unexpected(expected);

    public SyntaxException Unexpected(string expected)
    {
        var found = Kind == TokenKind.End ? "the text ends" : $"found '{Shorten(TextOf(Current))}'";
        return new SyntaxException(Current.Start, $"Expected {expected}, but {found}.");
    }

    public void Enter()
    {
        if (++depth > limits.Nesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new SyntaxException(Current.Start, $"The expression is nested deeper than {limits.Nesting} levels (limit: nesting).");
        }
    }

    public void Leave() => depth--;

    private static string Shorten(string found) => found.Length > 40 ? found[..40] + "…" : found;
}
