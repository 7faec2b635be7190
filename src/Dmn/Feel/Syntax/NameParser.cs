using System.Text;

namespace Bases.Dmn.Feel.Syntax;

/// <summary>Puts names together from words and symbols (DMN 1.5, 10.3.1.4): a known name wins, the longest first.</summary>
internal sealed class NameParser(Cursor cursor)
{
    /// <summary>A variable or function in scope; adjacent words that nobody declared are one name too.</summary>
    public string Reference()
    {
        var pattern = cursor.Names.Longest(cursor.Text, cursor.Tokens, cursor.Index);
        if (
            cursor.FilterDepth > 0
            && cursor.Members.Longest(cursor.Text, cursor.Tokens, cursor.Index) is { } member
            && member.Length > (pattern?.Length ?? 0)
        )
        {
            pattern = member;
        }

        return Known(pattern) ?? Joined();
    }

    /// <summary>What stands behind a dot.</summary>
    public string Member()
    {
        if (!cursor.Current.IsWord)
        {
            throw cursor.Unexpected("a name after '.'");
        }

        return Known(cursor.Members.Longest(cursor.Text, cursor.Tokens, cursor.Index)) ?? Joined();
    }

    /// <summary>A name that is being declared: all up to one of the closing tokens.</summary>
    public string Declaration(string what, params ReadOnlySpan<TokenKind> closing)
    {
        if (!cursor.Current.IsWord)
        {
            throw cursor.Unexpected(what);
        }

        var name = new StringBuilder();
        var end = cursor.Current.Start;
        while (closing.IndexOf(cursor.Kind) < 0)
        {
            if (!MayBePartOfName(cursor.Kind))
            {
                throw cursor.Unexpected(what);
            }

            if (name.Length > 0 && cursor.Current.Start > end)
            {
                name.Append(' ');
            }

            end = cursor.Current.End;
            name.Append(cursor.TextOf(cursor.Advance()));
        }

        return name.ToString();
    }

    /// <summary>True when a name and a colon come next: an argument by name.</summary>
    public bool IsNamedArgument()
    {
        if (!cursor.Current.IsWord)
        {
            return false;
        }

        for (var distance = 1; ; distance++)
        {
            var kind = cursor.Peek(distance);
            if (!MayBePartOfName(kind))
            {
                return kind == TokenKind.Colon;
            }
        }
    }

    private static bool MayBePartOfName(TokenKind kind) =>
        kind
            is TokenKind.Name
                or >= TokenKind.If
                or TokenKind.Number
                or TokenKind.Plus
                or TokenKind.Minus
                or TokenKind.Star
                or TokenKind.Power
                or TokenKind.Slash
                or TokenKind.Dot
                or TokenKind.Apostrophe;

    private string? Known(NamePattern? pattern)
    {
        // A word right behind a known name makes it part of a longer one that nobody declared.
        if (pattern is null || cursor.Peek(pattern.Length) is TokenKind.Name or TokenKind.Of)
        {
            return null;
        }

        cursor.Advance(pattern.Length);
        return pattern.Name;
    }

    private string Joined()
    {
        var first = cursor.Advance();
        var name = cursor.TextOf(first);
        if (cursor.Kind is not (TokenKind.Name or TokenKind.Of))
        {
            return name;
        }

        var joined = new StringBuilder(name);
        while (cursor.Kind is TokenKind.Name or TokenKind.Of)
        {
            joined.Append(' ').Append(cursor.TextOf(cursor.Advance()));
        }

        return joined.ToString();
    }
}
