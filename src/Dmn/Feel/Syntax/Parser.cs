namespace Bases.Dmn.Feel.Syntax;

/// <summary>Reads whole expressions and unary tests; the levels of operators are in <see cref="OperatorParser"/>.</summary>
internal sealed class Parser
{
    private readonly Cursor cursor;
    private readonly OperatorParser operators;

    private Parser(string text, NameSet names, NameSet members, NameSet types, FeelLimits limits)
    {
        if (text.Length > limits.TextLength)
        {
            throw new SyntaxException(0, $"The text has {text.Length} characters, more than {limits.TextLength} (limit: length).");
        }

        cursor = new Cursor(text, Lexer.Tokens(text), names, members, limits);
        operators = new OperatorParser(cursor, types);
    }

    public static Expression Expression(string text, NameSet names, NameSet members, NameSet types, FeelLimits limits)
    {
        var parser = new Parser(text, names, members, types, limits);
        var expression = parser.operators.Expression();
        parser.ExpectEnd();
        return expression;
    }

    /// <summary>Unary tests (rules 13 to 17): <c>-</c>, tests divided by commas, or <c>not(</c>tests<c>)</c>.</summary>
    public static UnaryTests UnaryTests(string text, NameSet names, NameSet members, NameSet types, FeelLimits limits)
    {
        var parser = new Parser(text, names, members, types, limits);
        return parser.UnaryTests();
    }

    public static TypeReference Type(string text, NameSet types)
    {
        var cursor = new Cursor(text, Lexer.Tokens(text), new NameSet(), new NameSet(), FeelLimits.Default);
        var type = new TypeParser(cursor, new NameParser(cursor), types).Type();
        return cursor.Kind == TokenKind.End ? type : throw cursor.Unexpected("the end of the type");
    }

    private UnaryTests UnaryTests()
    {
        if (cursor.Kind == TokenKind.Minus && cursor.Peek() == TokenKind.End)
        {
            return new UnaryTests(0, [], false);
        }

        var negated = IsNegation();
        if (negated)
        {
            cursor.Advance(2);
        }

        var tests = new List<Expression>();
        do
        {
            tests.Add(operators.Expression());
        } while (cursor.Take(TokenKind.Comma));
        if (negated)
        {
            cursor.Expect(TokenKind.CloseParenthesis, "',' or ')'");
        }

        ExpectEnd();
        return new UnaryTests(0, tests, negated);
    }

    /// <summary><c>not(…)</c> around everything; <c>not(a) and b</c> is an expression.</summary>
    private bool IsNegation()
    {
        if (cursor.TextOf(cursor.Current) != "not" || cursor.Peek() != TokenKind.OpenParenthesis)
        {
            return false;
        }

        var open = 0;
        for (var distance = 1; ; distance++)
        {
            switch (cursor.Peek(distance))
            {
                case TokenKind.OpenParenthesis:
                    open++;
                    break;
                case TokenKind.CloseParenthesis when --open == 0:
                    return cursor.Peek(distance + 1) == TokenKind.End;
                case TokenKind.End:
                    return false;
                default:
                    break;
            }
        }
    }

    private void ExpectEnd()
    {
        if (cursor.Kind != TokenKind.End)
        {
            throw cursor.Unexpected("an operator or the end");
        }
    }
}
