namespace Bases.Dmn.Feel.Syntax;

internal static class Keywords
{
    private static readonly Dictionary<string, TokenKind> Kinds = new(StringComparer.Ordinal)
    {
        ["if"] = TokenKind.If,
        ["then"] = TokenKind.Then,
        ["else"] = TokenKind.Else,
        ["for"] = TokenKind.For,
        ["in"] = TokenKind.In,
        ["return"] = TokenKind.Return,
        ["some"] = TokenKind.Some,
        ["every"] = TokenKind.Every,
        ["satisfies"] = TokenKind.Satisfies,
        ["and"] = TokenKind.And,
        ["or"] = TokenKind.Or,
        ["between"] = TokenKind.Between,
        ["instance"] = TokenKind.Instance,
        ["of"] = TokenKind.Of,
        ["function"] = TokenKind.Function,
        ["external"] = TokenKind.External,
        ["true"] = TokenKind.True,
        ["false"] = TokenKind.False,
        ["null"] = TokenKind.Null,
    };

    private static readonly Dictionary<string, TokenKind>.AlternateLookup<ReadOnlySpan<char>> Lookup = Kinds.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    public static TokenKind KindOf(ReadOnlySpan<char> word) =>
        word.Length is >= 2 and <= 9 && Lookup.TryGetValue(word, out var kind) ? kind : TokenKind.Name;
}
