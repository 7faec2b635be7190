using Bases.Dmn.Feel.Syntax;
using Bases.Dmn.Feel.Types;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Compilation;

/// <summary>Turns a syntax tree into delegates; one small class does each group of expressions.</summary>
internal sealed class Compiler(TypeNames types, FeelLimits limits)
{
    private int depth;

    public TypeNames Types => types;

    public Code Compile(Expression expression, Lexical? scope)
    {
        if (++depth > limits.Nesting * 3)
        {
            throw new SyntaxException(
                expression.Position,
                $"The expression has more than {limits.Nesting * 3} operators within each other (limit: nesting)."
            );
        }

        var code = Constants.Of(expression) is { } constant ? Constant(constant) : Dispatch(expression, scope);
        depth--;
        return code;
    }

    private Code Dispatch(Expression expression, Lexical? scope) =>
        expression switch
        {
            NameReference name => Access.Name(name.Name, scope),
            PathExpression path => Access.Path(Compile(path.Source, scope), path.Name),
            FilterExpression filter => Filters.Compile(this, filter, scope),
            Invocation invocation => Invocations.Compile(this, invocation, scope),
            Negation negation => Operators.Negation(Compile(negation.Operand, scope)),
            BinaryExpression binary => Operators.Binary(binary.Operator, Compile(binary.Left, scope), Compile(binary.Right, scope)),
            BetweenExpression between => Operators.Between(
                Compile(between.Value, scope),
                Compile(between.Low, scope),
                Compile(between.High, scope)
            ),
            InExpression membership => Tests.In(this, membership, scope),
            InstanceOfExpression instance => InstanceOf(Compile(instance.Value, scope), types.Resolve(instance.Type)),
            IfExpression choice => If(Compile(choice.Condition, scope), Compile(choice.Then, scope), Compile(choice.Else, scope)),
            ForExpression loop => Iterations.For(this, loop, scope),
            QuantifiedExpression quantified => Iterations.Quantified(this, quantified, scope),
            ListExpression list => Collections.List([.. list.Items.Select(item => Compile(item, scope))]),
            ContextExpression context => Collections.Context(this, context, scope),
            RangeExpression range => Collections.Range(
                Compile(range.Start, scope),
                range.StartIncluded,
                Compile(range.End, scope),
                range.EndIncluded
            ),
            ComparisonTest test => Collections.Comparison(test.Operator, Compile(test.Operand, scope)),
            FunctionDefinition function => Invocations.Define(this, function, scope),
            UnaryTests tests => Tests.Unary(this, tests, scope),
            _ => throw new InvalidOperationException($"The parser made a {expression.GetType().Name}, which has no meaning."),
        };

    private static Code Constant(Value value) => (_, _) => value;

    /// <summary>Null is not true; what is neither null nor a boolean is an error (DMN 1.5, 10.3.2.14).</summary>
    public static Code If(Code condition, Code then, Code otherwise) =>
        (run, locals) =>
            condition(run, locals) switch
            {
                BooleanValue { IsTrue: true } => then(run, locals),
                BooleanValue or NullValue => otherwise(run, locals),
                var other => run.Fail($"A condition must be a boolean, but it is of the type {other.TypeName}."),
            };

    private static Code InstanceOf(Code value, FeelType type) =>
        (run, locals) =>
        {
            var content = value(run, locals);

            // Null is one of every type where values are assigned, but here only of Null (DMN 1.5, table 46).
            return BooleanValue.Of(content.IsNull ? ReferenceEquals(type, FeelType.Null) : type.Holds(content, constrained: false));
        };
}
