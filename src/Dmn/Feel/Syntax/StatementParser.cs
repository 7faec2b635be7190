namespace Bases.Dmn.Feel.Syntax;

/// <summary>The forms that begin with a word or a brace: <c>if</c>, <c>for</c>, <c>some</c>, <c>every</c>, <c>function</c>, contexts.</summary>
internal sealed class StatementParser(Cursor cursor, OperatorParser operators, NameParser names, TypeParser types)
{
    public IfExpression If()
    {
        var position = cursor.Advance().Start;
        var condition = operators.Expression();
        cursor.Expect(TokenKind.Then, "'then'");
        var then = operators.Expression();
        cursor.Expect(TokenKind.Else, "'else'");
        return new IfExpression(position, condition, then, operators.Expression());
    }

    public ForExpression For()
    {
        var position = cursor.Advance().Start;
        var outer = cursor.Names;
        var iterations = Iterations("'return'", TokenKind.Return);
        cursor.Names.Add("partial");
        var result = operators.Expression();
        cursor.Names = outer;
        return new ForExpression(position, iterations, result);
    }

    public QuantifiedExpression Quantified()
    {
        var word = cursor.Advance();
        var outer = cursor.Names;
        var iterations = Iterations("'satisfies'", TokenKind.Satisfies);
        var satisfies = operators.Expression();
        cursor.Names = outer;
        return new QuantifiedExpression(word.Start, word.Kind == TokenKind.Every, iterations, satisfies);
    }

    public ContextExpression Context()
    {
        var position = cursor.Advance().Start;
        var entries = new List<ContextEntry>();
        var outer = cursor.Names;
        cursor.Names = new NameSet(outer);
        if (!cursor.Take(TokenKind.CloseBrace))
        {
            do
            {
                var name = Key();
                cursor.Names.Add(name);
                cursor.Members.Add(name);
                entries.Add(new ContextEntry(name, operators.Expression()));
            } while (cursor.Take(TokenKind.Comma));
            cursor.Expect(TokenKind.CloseBrace, "',' or '}'");
        }

        cursor.Names = outer;
        return new ContextExpression(position, entries);
    }

    public FunctionDefinition Function()
    {
        var position = cursor.Advance().Start;
        cursor.Expect(TokenKind.OpenParenthesis, "'('");
        var outer = cursor.Names;
        cursor.Names = new NameSet(outer);
        var parameters = new List<FormalParameter>();
        if (!cursor.Take(TokenKind.CloseParenthesis))
        {
            do
            {
                var name = names.Declaration("the name of a parameter", TokenKind.Comma, TokenKind.Colon, TokenKind.CloseParenthesis);
                cursor.Names.Add(name);
                parameters.Add(new FormalParameter(name, cursor.Take(TokenKind.Colon) ? types.Type() : null));
            } while (cursor.Take(TokenKind.Comma));
            cursor.Expect(TokenKind.CloseParenthesis, "',' or ')'");
        }

        var external = cursor.Take(TokenKind.External);
        var body = operators.Expression();
        cursor.Names = outer;
        return new FunctionDefinition(position, parameters, body, external);
    }

    private string Key()
    {
        if (cursor.Kind == TokenKind.String)
        {
            var name = cursor.Advance().Content!;
            cursor.Expect(TokenKind.Colon, "':'");
            return name;
        }

        var declared = names.Declaration("the name of an entry and ':'", TokenKind.Colon);
        cursor.Advance();
        return declared;
    }

    private List<Iteration> Iterations(string closing, TokenKind close)
    {
        var iterations = new List<Iteration>();
        cursor.Names = new NameSet(cursor.Names);
        do
        {
            var name = names.Declaration("the name of a variable and 'in'", TokenKind.In);
            cursor.Advance();
            var domain = operators.Expression();
            var to = cursor.Take(TokenKind.DotDot) ? operators.Expression() : null;
            iterations.Add(new Iteration(name, domain, to));
            cursor.Names.Add(name);
        } while (cursor.Take(TokenKind.Comma));
        cursor.Expect(close, $"',' or {closing}");
        return iterations;
    }
}
