using System.Globalization;
using System.Text;

namespace Bases.Dmn.Feel.Syntax;

/// <summary>Cuts FEEL text into tokens (DMN 1.5, 10.3.1.2, rules 22 to 32). Names of several words are put together later.</summary>
internal sealed class Lexer(string text)
{
    private readonly List<Token> tokens = new((text.Length / 4) + 2);
    private int position;

    public static Token[] Tokens(string text)
    {
        var lexer = new Lexer(text);
        lexer.Run();
        return [.. lexer.tokens];
    }

    private void Run()
    {
        while (true)
        {
            SkipBlanks();
            if (position == text.Length)
            {
                tokens.Add(new Token(TokenKind.End, position, position));
                return;
            }

            var c = text[position];
            if (Characters.StartsName(c))
            {
                ReadName();
            }
            else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Next(1))))
            {
                ReadNumber();
            }
            else if (c == '"')
            {
                ReadString();
            }
            else
            {
                ReadSymbol(c);
            }
        }
    }

    private char Next(int distance) => position + distance < text.Length ? text[position + distance] : '\0';

    private void SkipBlanks()
    {
        while (position < text.Length)
        {
            var c = text[position];
            if (c == '/' && Next(1) == '/')
            {
                var end = text.AsSpan(position).IndexOfAny('\n', '\r');
                position = end < 0 ? text.Length : position + end;
            }
            else if (c == '/' && Next(1) == '*')
            {
                var end = text.IndexOf("*/", position + 2, StringComparison.Ordinal);
                position =
                    end < 0 ? throw new SyntaxException(position, "Expected */ at the end of the comment, but the text ends.") : end + 2;
            }
            else if (Characters.IsBlank(c))
            {
                position++;
            }
            else
            {
                return;
            }
        }
    }

    private void ReadName()
    {
        var start = position++;
        while (position < text.Length && Characters.ContinuesName(text[position]))
        {
            position++;
        }

        tokens.Add(new Token(Keywords.KindOf(text.AsSpan(start, position - start)), start, position));
    }

    private void ReadNumber()
    {
        var start = position;
        SkipDigits();
        if (position < text.Length && text[position] == '.' && char.IsAsciiDigit(Next(1)))
        {
            position++;
            SkipDigits();
        }

        if (Next(0) is 'e' or 'E' && (char.IsAsciiDigit(Next(1)) || (Next(1) is '+' or '-' && char.IsAsciiDigit(Next(2)))))
        {
            position += 2;
            SkipDigits();
        }

        tokens.Add(new Token(TokenKind.Number, start, position));
    }

    private void SkipDigits()
    {
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }
    }

    private void ReadString()
    {
        var start = position++;
        var plain = text.AsSpan(position).IndexOfAny('"', '\\');
        if (plain >= 0 && text[position + plain] == '"')
        {
            tokens.Add(new Token(TokenKind.String, start, position + plain + 1, text.Substring(position, plain)));
            position += plain + 1;
            return;
        }

        var content = new StringBuilder();
        while (position < text.Length && text[position] != '"')
        {
            if (text[position] == '\\')
            {
                ReadEscape(content);
            }
            else
            {
                content.Append(text[position++]);
            }
        }

        if (position == text.Length)
        {
            throw new SyntaxException(start, "Expected \" at the end of the string, but the text ends.");
        }

        position++;
        tokens.Add(new Token(TokenKind.String, start, position, content.ToString()));
    }

    private void ReadEscape(StringBuilder content)
    {
        var escape = Next(1);
        var digits = escape switch
        {
            'u' => 4,
            'U' => 6,
            _ => 0,
        };
        if (digits > 0 && TryHexadecimal(position + 2, digits, out var code))
        {
            content.Append(code < 0x10000 ? ((char)code).ToString() : char.ConvertFromUtf32(code));
            position += 2 + digits;
            return;
        }

        char? meant = escape switch
        {
            '"' => '"',
            '\\' => '\\',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '\'' => '\'',
            _ => null,
        };
        content.Append(meant ?? '\\');
        position += meant is null ? 1 : 2;
    }

    private bool TryHexadecimal(int start, int digits, out int code)
    {
        code = 0;
        return start + digits <= text.Length
            && int.TryParse(text.AsSpan(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code)
            && code <= 0x10FFFF;
    }

    private void ReadSymbol(char c)
    {
        var (kind, length) = (c, Next(1)) switch
        {
            ('.', '.') => (TokenKind.DotDot, 2),
            ('*', '*') => (TokenKind.Power, 2),
            ('<', '=') => (TokenKind.LessOrEqual, 2),
            ('>', '=') => (TokenKind.GreaterOrEqual, 2),
            ('!', '=') => (TokenKind.NotEqual, 2),
            ('-', '>') => (TokenKind.Arrow, 2),
            ('.', _) => (TokenKind.Dot, 1),
            ('*', _) => (TokenKind.Star, 1),
            ('<', _) => (TokenKind.Less, 1),
            ('>', _) => (TokenKind.Greater, 1),
            ('=', _) => (TokenKind.Equal, 1),
            ('-', _) => (TokenKind.Minus, 1),
            ('+', _) => (TokenKind.Plus, 1),
            ('/', _) => (TokenKind.Slash, 1),
            ('(', _) => (TokenKind.OpenParenthesis, 1),
            (')', _) => (TokenKind.CloseParenthesis, 1),
            ('[', _) => (TokenKind.OpenBracket, 1),
            (']', _) => (TokenKind.CloseBracket, 1),
            ('{', _) => (TokenKind.OpenBrace, 1),
            ('}', _) => (TokenKind.CloseBrace, 1),
            (',', _) => (TokenKind.Comma, 1),
            (':', _) => (TokenKind.Colon, 1),
            ('@', _) => (TokenKind.At, 1),
            ('\'', _) => (TokenKind.Apostrophe, 1),
            _ => throw new SyntaxException(position, $"Expected an expression, but found '{c}'."),
        };
        tokens.Add(new Token(kind, position, position + length));
        position += length;
    }
}
