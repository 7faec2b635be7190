namespace Bases.Dmn.Feel.Syntax;

internal enum TokenKind
{
    End,
    Name,
    Number,
    String,
    At,
    Plus,
    Minus,
    Star,
    Power,
    Slash,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    Comma,
    Colon,
    Dot,
    DotDot,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    Arrow,
    Apostrophe,

    // Keywords: names that the grammar reserves.
    If,
    Then,
    Else,
    For,
    In,
    Return,
    Some,
    Every,
    Satisfies,
    And,
    Or,
    Between,
    Instance,
    Of,
    Function,
    External,
    True,
    False,
    Null,
}

/// <summary>A piece of the text from <see cref="Start"/> up to <see cref="End"/>; a string carries what its escapes mean.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string? Content = null)
{
    public bool IsWord => Kind is TokenKind.Name or >= TokenKind.If;
}
