namespace Bases.Dmn.Feel.Syntax;

/// <summary>Reads types (DMN 1.5, 10.3.1.2, rules 52 to 54).</summary>
internal sealed class TypeParser(Cursor cursor, NameParser names, NameSet types)
{
    public TypeReference Type()
    {
        cursor.Enter();
        var position = cursor.Current.Start;
        TypeReference type = (cursor.TextOf(cursor.Current), cursor.Peek()) switch
        {
            ("list", TokenKind.Less) => new ListTypeReference(position, Item()),
            ("range", TokenKind.Less) => new RangeTypeReference(position, Item()),
            ("context", TokenKind.Less) => Context(position),
            ("function", TokenKind.Less) => Function(position),
            _ => Named(position),
        };
        cursor.Leave();
        return type;
    }

    private TypeReference Item()
    {
        cursor.Advance(2);
        var item = Type();
        cursor.Expect(TokenKind.Greater, "'>'");
        return item;
    }

    private ContextTypeReference Context(int position)
    {
        cursor.Advance(2);
        var entries = new List<KeyValuePair<string, TypeReference>>();
        do
        {
            var name = names.Declaration("the name of an entry and ':'", TokenKind.Colon);
            cursor.Advance();
            entries.Add(KeyValuePair.Create(name, Type()));
            cursor.Members.Add(name);
        } while (cursor.Take(TokenKind.Comma));
        cursor.Expect(TokenKind.Greater, "',' or '>'");
        return new ContextTypeReference(position, entries);
    }

    private FunctionTypeReference Function(int position)
    {
        cursor.Advance(2);
        var parameters = new List<TypeReference>();
        if (cursor.Kind != TokenKind.Greater)
        {
            do
            {
                parameters.Add(Type());
            } while (cursor.Take(TokenKind.Comma));
        }

        cursor.Expect(TokenKind.Greater, "',' or '>'");
        cursor.Expect(TokenKind.Arrow, "'->'");
        return new FunctionTypeReference(position, parameters, Type());
    }

    private NamedTypeReference Named(int position)
    {
        if (!cursor.Current.IsWord)
        {
            throw cursor.Unexpected("a type");
        }

        if (types.Longest(cursor.Text, cursor.Tokens, cursor.Index) is { } known)
        {
            cursor.Advance(known.Length);
            return new NamedTypeReference(position, known.Name);
        }

        var name = cursor.TextOf(cursor.Advance());
        while (cursor.Kind is TokenKind.Name or TokenKind.Dot)
        {
            name +=
                cursor.Kind == TokenKind.Dot ? "."
                : cursor.Tokens[cursor.Index - 1].Kind == TokenKind.Dot ? string.Empty
                : " ";
            name += cursor.Kind == TokenKind.Dot ? string.Empty : cursor.TextOf(cursor.Current);
            cursor.Advance();
        }

        return new NamedTypeReference(position, name);
    }
}
