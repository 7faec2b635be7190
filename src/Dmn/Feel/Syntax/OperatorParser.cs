namespace Bases.Dmn.Feel.Syntax;

/// <summary>The levels of operators, from <c>or</c> down to the sign (DMN 1.5, 10.3.1.2, rules 2 and 4 and 49 to 51).</summary>
internal sealed class OperatorParser
{
    private readonly Cursor cursor;
    private readonly PostfixParser postfix;
    private readonly TypeParser types;

    public OperatorParser(Cursor cursor, NameSet types)
    {
        this.cursor = cursor;
        var names = new NameParser(cursor);
        this.types = new TypeParser(cursor, names, types);
        postfix = new PostfixParser(cursor, this, names, this.types);
    }

    public Expression Expression()
    {
        cursor.Enter();
        var inRangeEnd = cursor.InRangeEnd;
        cursor.InRangeEnd = false;
        var expression = ComparisonOf(cursor.Kind) is { } comparison ? Test(comparison) : Disjunction();
        cursor.InRangeEnd = inRangeEnd;
        cursor.Leave();
        return expression;
    }

    /// <summary>The end of a range: <c>[</c> may close it.</summary>
    public Expression RangeEnd()
    {
        var inRangeEnd = cursor.InRangeEnd;
        cursor.InRangeEnd = true;
        var end = Sum();
        cursor.InRangeEnd = inRangeEnd;
        return end;
    }

    private ComparisonTest Test(Operator comparison)
    {
        var position = cursor.Advance().Start;
        return new ComparisonTest(position, comparison, Sum());
    }

    private Expression Disjunction()
    {
        var left = Conjunction();
        while (cursor.Kind == TokenKind.Or)
        {
            left = new BinaryExpression(cursor.Advance().Start, Operator.Or, left, Conjunction());
        }

        return left;
    }

    private Expression Conjunction()
    {
        var left = Comparison();
        while (cursor.Kind == TokenKind.And)
        {
            left = new BinaryExpression(cursor.Advance().Start, Operator.And, left, Comparison());
        }

        return left;
    }

    private Expression Comparison()
    {
        var left = Sum();
        while (true)
        {
            if (ComparisonOf(cursor.Kind) is { } comparison)
            {
                left = new BinaryExpression(cursor.Advance().Start, comparison, left, Sum());
                continue;
            }

            switch (cursor.Kind)
            {
                case TokenKind.Between:
                    var between = cursor.Advance().Start;
                    var low = Sum();
                    cursor.Expect(TokenKind.And, "'and' of between");
                    left = new BetweenExpression(between, left, low, Sum());
                    break;
                case TokenKind.In:
                    left = new InExpression(cursor.Advance().Start, left, InTests());
                    break;
                case TokenKind.Instance:
                    var instance = cursor.Advance().Start;
                    cursor.Expect(TokenKind.Of, "'of' after 'instance'");
                    left = new InstanceOfExpression(instance, left, types.Type());
                    break;
                default:
                    return left;
            }
        }
    }

    private List<Expression> InTests()
    {
        if (cursor.Kind != TokenKind.OpenParenthesis)
        {
            return [ComparisonOf(cursor.Kind) is { } comparison ? Test(comparison) : Sum()];
        }

        var open = cursor.Advance();
        var tests = new List<Expression> { Expression() };
        if (cursor.Kind == TokenKind.DotDot)
        {
            return [postfix.Range(open, tests[0], startIncluded: false)];
        }

        while (cursor.Take(TokenKind.Comma))
        {
            tests.Add(Expression());
        }

        cursor.Expect(TokenKind.CloseParenthesis, "',' or ')'");
        return tests;
    }

    private Expression Sum()
    {
        var left = Product();
        while (cursor.Kind is TokenKind.Plus or TokenKind.Minus)
        {
            var sign = cursor.Advance();
            left = new BinaryExpression(sign.Start, sign.Kind == TokenKind.Plus ? Operator.Add : Operator.Subtract, left, Product());
        }

        return left;
    }

    private Expression Product()
    {
        var left = Power();
        while (cursor.Kind is TokenKind.Star or TokenKind.Slash)
        {
            var sign = cursor.Advance();
            left = new BinaryExpression(sign.Start, sign.Kind == TokenKind.Star ? Operator.Multiply : Operator.Divide, left, Power());
        }

        return left;
    }

    private Expression Power()
    {
        var left = Signed();
        while (cursor.Kind == TokenKind.Power)
        {
            left = new BinaryExpression(cursor.Advance().Start, Operator.Power, left, Signed());
        }

        return left;
    }

    private Expression Signed()
    {
        if (cursor.Kind != TokenKind.Minus)
        {
            return postfix.Expression();
        }

        cursor.Enter();
        var position = cursor.Advance().Start;
        var negation = new Negation(position, Signed());
        cursor.Leave();
        return negation;
    }

    private static Operator? ComparisonOf(TokenKind kind) =>
        kind switch
        {
            TokenKind.Equal => Operator.Equal,
            TokenKind.NotEqual => Operator.NotEqual,
            TokenKind.Less => Operator.Less,
            TokenKind.LessOrEqual => Operator.LessOrEqual,
            TokenKind.Greater => Operator.Greater,
            TokenKind.GreaterOrEqual => Operator.GreaterOrEqual,
            _ => null,
        };
}
