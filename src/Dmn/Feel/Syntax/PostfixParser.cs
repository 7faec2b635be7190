using Bases.Dmn.Values;
using Bases.Dmn.Values.Temporal;

namespace Bases.Dmn.Feel.Syntax;

/// <summary>Literals, names, brackets, and what may follow them: a path, a filter, arguments.</summary>
internal sealed class PostfixParser(Cursor cursor, OperatorParser operators, NameParser names, TypeParser types)
{
    private readonly StatementParser statements = new(cursor, operators, names, types);

    public Expression Expression()
    {
        var expression = Primary();
        while (true)
        {
            var position = cursor.Current.Start;
            switch (cursor.Kind)
            {
                case TokenKind.Dot:
                    cursor.Advance();
                    expression = new PathExpression(position, expression, names.Member());
                    break;
                case TokenKind.OpenBracket when !ClosesRange():
                    expression = Filter(position, expression);
                    break;
                case TokenKind.OpenParenthesis:
                    expression = new Invocation(position, expression, Arguments());
                    break;
                default:
                    return expression;
            }
        }
    }

    public RangeExpression Range(Token open, Expression start, bool startIncluded)
    {
        cursor.Expect(TokenKind.DotDot, "'..'");
        var end = operators.RangeEnd();
        return cursor.Kind switch
        {
            TokenKind.CloseBracket => Closed(true),
            TokenKind.CloseParenthesis or TokenKind.OpenBracket => Closed(false),
            _ => throw cursor.Unexpected("']' or ')' at the end of the range"),
        };

        RangeExpression Closed(bool endIncluded)
        {
            cursor.Advance();
            return new RangeExpression(open.Start, start, startIncluded, end, endIncluded);
        }
    }

    private Expression Primary()
    {
        var token = cursor.Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return Number();
            case TokenKind.String:
                cursor.Advance();
                return new Literal(token.Start, new StringValue(token.Content!));
            case TokenKind.True:
                return Constant(BooleanValue.True);
            case TokenKind.False:
                return Constant(BooleanValue.False);
            case TokenKind.Null:
                return Constant(Value.Null);
            case TokenKind.At:
                return AtLiteral();
            case TokenKind.OpenParenthesis:
                return Parenthesised();
            case TokenKind.OpenBracket:
                return ListOrRange();
            case TokenKind.CloseBracket:
                cursor.Advance();
                return Range(token, operators.Expression(), startIncluded: false);
            case TokenKind.OpenBrace:
                return statements.Context();
            case TokenKind.If:
                return statements.If();
            case TokenKind.For:
                return statements.For();
            case TokenKind.Some or TokenKind.Every:
                return statements.Quantified();
            case TokenKind.Function when cursor.Peek() == TokenKind.OpenParenthesis:
                return statements.Function();
            case TokenKind.Name:
                return new NameReference(token.Start, names.Reference());
            default:
                if (token.IsWord && cursor.Names.Longest(cursor.Text, cursor.Tokens, cursor.Index) is not null)
                {
                    return new NameReference(token.Start, names.Reference());
                }

                throw cursor.Unexpected("an expression");
        }
    }

    private Literal Constant(Value value) => new(cursor.Advance().Start, value);

    private Literal Number()
    {
        var token = cursor.Advance();
        return NumberValue.TryParse(cursor.Text.AsSpan(token.Start, token.End - token.Start), out var number)
            ? new Literal(token.Start, number)
            : throw new SyntaxException(token.Start, "Expected a number, but this one is out of range.");
    }

    private Literal AtLiteral()
    {
        var position = cursor.Advance().Start;
        var text = cursor.Expect(TokenKind.String, "a string after '@'");
        return new Literal(position, TemporalText.Any(text.Content!) ?? Value.Null);
    }

    private Expression Parenthesised()
    {
        var open = cursor.Advance();
        var expression = operators.Expression();
        if (cursor.Kind == TokenKind.DotDot)
        {
            return Range(open, expression, startIncluded: false);
        }

        cursor.Expect(TokenKind.CloseParenthesis, "')'");
        return expression;
    }

    private Expression ListOrRange()
    {
        var open = cursor.Advance();
        if (cursor.Take(TokenKind.CloseBracket))
        {
            return new ListExpression(open.Start, []);
        }

        var items = new List<Expression> { operators.Expression() };
        if (cursor.Kind == TokenKind.DotDot)
        {
            return Range(open, items[0], startIncluded: true);
        }

        while (cursor.Take(TokenKind.Comma))
        {
            items.Add(operators.Expression());
        }

        cursor.Expect(TokenKind.CloseBracket, "',' or ']'");
        return new ListExpression(open.Start, items);
    }

    private FilterExpression Filter(int position, Expression source)
    {
        cursor.Advance();
        cursor.FilterDepth++;
        cursor.Names = new NameSet(["item"], cursor.Names);
        var filter = operators.Expression();
        cursor.Names = cursor.Names.Outer!;
        cursor.FilterDepth--;
        cursor.Expect(TokenKind.CloseBracket, "']'");
        return new FilterExpression(position, source, filter);
    }

    private List<Argument> Arguments()
    {
        cursor.Advance();
        var arguments = new List<Argument>();
        if (cursor.Take(TokenKind.CloseParenthesis))
        {
            return arguments;
        }

        var named = names.IsNamedArgument();
        do
        {
            string? name = null;
            if (named)
            {
                name = names.Declaration("the name of a parameter and ':'", TokenKind.Colon);
                cursor.Advance();
            }

            arguments.Add(new Argument(name, operators.Expression()));
        } while (cursor.Take(TokenKind.Comma));
        cursor.Expect(TokenKind.CloseParenthesis, "',' or ')'");
        return arguments;
    }

    /// <summary>Behind the end of a range <c>[</c> closes it, unless an expression follows: then it is a filter.</summary>
    private bool ClosesRange() =>
        cursor.InRangeEnd
        && !(
            cursor.Peek()
            is TokenKind.Name
                or TokenKind.Number
                or TokenKind.String
                or TokenKind.OpenParenthesis
                or TokenKind.OpenBracket
                or TokenKind.Minus
                or TokenKind.At
                or TokenKind.Some
                or TokenKind.Every
                or TokenKind.If
                or TokenKind.True
                or TokenKind.False
                or TokenKind.Null
        );
}
