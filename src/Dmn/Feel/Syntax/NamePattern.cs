namespace Bases.Dmn.Feel.Syntax;

/// <summary>
/// A known name as the tokens it consists of, so that <c>date of birth</c> or <c>a+b</c> is recognised as one name.
/// Where the name has a blank the text must have one, and where it has none the text must have none.
/// </summary>
internal sealed class NamePattern
{
    private readonly (string Text, bool AfterBlank)[] parts;

    private NamePattern(string name, (string, bool)[] parts)
    {
        Name = name;
        this.parts = parts;
    }

    public string Name { get; }

    public int Length => parts.Length;

    public string First => parts[0].Text;

    /// <summary>The pattern; null for a text that cannot be a name of FEEL.</summary>
    public static NamePattern? Of(string name)
    {
        if (
            name.AsSpan().IndexOfAnyExceptInRange('0', 'z') < 0
            && name.Length > 0
            && Characters.StartsName(name[0])
            && name.All(Characters.ContinuesName)
        )
        {
            return new NamePattern(name, [(name, false)]);
        }

        Token[] tokens;
        try
        {
            tokens = Lexer.Tokens(name);
        }
        catch (SyntaxException)
        {
            return null;
        }

        if (tokens.Length < 2 || !tokens[0].IsWord)
        {
            return null;
        }

        var parts = new (string, bool)[tokens.Length - 1];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = (name[tokens[i].Start..tokens[i].End], i > 0 && tokens[i].Start > tokens[i - 1].End);
        }

        return new NamePattern(name, parts);
    }

    public bool Matches(string text, Token[] tokens, int at)
    {
        if (at + parts.Length >= tokens.Length)
        {
            return false;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            var token = tokens[at + i];
            if (
                !text.AsSpan(token.Start, token.End - token.Start).SequenceEqual(parts[i].Text)
                || (i > 0 && token.Start > tokens[at + i - 1].End != parts[i].AfterBlank)
            )
            {
                return false;
            }
        }

        return true;
    }
}
