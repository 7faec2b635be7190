using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Syntax;

/// <summary>A node of the syntax tree; <see cref="Position"/> is where it begins in the text.</summary>
internal abstract record Expression(int Position);

internal sealed record Literal(int Position, Value Value) : Expression(Position);

internal sealed record NameReference(int Position, string Name) : Expression(Position);

internal sealed record PathExpression(int Position, Expression Source, string Name) : Expression(Position);

internal sealed record FilterExpression(int Position, Expression Source, Expression Filter) : Expression(Position);

internal sealed record Argument(string? Name, Expression Value);

internal sealed record Invocation(int Position, Expression Function, IReadOnlyList<Argument> Arguments) : Expression(Position);

internal sealed record Negation(int Position, Expression Operand) : Expression(Position);

internal enum Operator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    And,
    Or,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

internal sealed record BinaryExpression(int Position, Operator Operator, Expression Left, Expression Right) : Expression(Position);

internal sealed record BetweenExpression(int Position, Expression Value, Expression Low, Expression High) : Expression(Position);

internal sealed record InExpression(int Position, Expression Value, IReadOnlyList<Expression> Tests) : Expression(Position);

internal sealed record InstanceOfExpression(int Position, Expression Value, TypeReference Type) : Expression(Position);

internal sealed record IfExpression(int Position, Expression Condition, Expression Then, Expression Else) : Expression(Position);

/// <summary>One <c>name in domain</c>; with <see cref="To"/>, the domain is the whole numbers or days from one to the other.</summary>
internal sealed record Iteration(string Name, Expression Domain, Expression? To);

internal sealed record ForExpression(int Position, IReadOnlyList<Iteration> Iterations, Expression Return) : Expression(Position);

internal sealed record QuantifiedExpression(int Position, bool Every, IReadOnlyList<Iteration> Iterations, Expression Satisfies)
    : Expression(Position);

internal sealed record ListExpression(int Position, IReadOnlyList<Expression> Items) : Expression(Position);

internal sealed record ContextEntry(string Name, Expression Value);

internal sealed record ContextExpression(int Position, IReadOnlyList<ContextEntry> Entries) : Expression(Position);

internal sealed record RangeExpression(int Position, Expression Start, bool StartIncluded, Expression End, bool EndIncluded)
    : Expression(Position);

/// <summary>A comparison without a left side, as in <c>&lt; 10</c>: a range, and a test of the input.</summary>
internal sealed record ComparisonTest(int Position, Operator Operator, Expression Operand) : Expression(Position);

internal sealed record FormalParameter(string Name, TypeReference? Type);

internal sealed record FunctionDefinition(int Position, IReadOnlyList<FormalParameter> Parameters, Expression Body, bool IsExternal)
    : Expression(Position);

/// <summary>What a cell of a decision table holds: tests of which one must hold, or <c>-</c> (no tests).</summary>
internal sealed record UnaryTests(int Position, IReadOnlyList<Expression> Tests, bool IsNegated) : Expression(Position);

/// <summary>A type as it is written after <c>instance of</c> or a parameter.</summary>
internal abstract record TypeReference(int Position);

internal sealed record NamedTypeReference(int Position, string Name) : TypeReference(Position);

internal sealed record ListTypeReference(int Position, TypeReference Item) : TypeReference(Position);

internal sealed record RangeTypeReference(int Position, TypeReference Item) : TypeReference(Position);

internal sealed record ContextTypeReference(int Position, IReadOnlyList<KeyValuePair<string, TypeReference>> Entries)
    : TypeReference(Position);

internal sealed record FunctionTypeReference(int Position, IReadOnlyList<TypeReference> Parameters, TypeReference Result)
    : TypeReference(Position);
