using Bases.Dmn.Feel.Syntax;

namespace Bases.Dmn.Feel.Compilation;

/// <summary>Which parts an expression has, and whether it reads a name.</summary>
internal static class References
{
    public static bool Reads(Expression expression, string name) =>
        expression is NameReference reference ? reference.Name == name : Parts(expression).Any(part => Reads(part, name));

    public static IEnumerable<Expression> Parts(Expression expression) =>
        expression switch
        {
            PathExpression path => [path.Source],
            FilterExpression filter => [filter.Source, filter.Filter],
            Invocation invocation => invocation.Arguments.Select(argument => argument.Value).Prepend(invocation.Function),
            Negation negation => [negation.Operand],
            BinaryExpression binary => [binary.Left, binary.Right],
            BetweenExpression between => [between.Value, between.Low, between.High],
            InExpression membership => membership.Tests.Prepend(membership.Value),
            InstanceOfExpression instance => [instance.Value],
            IfExpression choice => [choice.Condition, choice.Then, choice.Else],
            ForExpression loop => Parts(loop.Iterations).Append(loop.Return),
            QuantifiedExpression quantified => Parts(quantified.Iterations).Append(quantified.Satisfies),
            ListExpression list => list.Items,
            ContextExpression context => context.Entries.Select(entry => entry.Value),
            RangeExpression range => [range.Start, range.End],
            ComparisonTest test => [test.Operand],
            FunctionDefinition function => [function.Body],
            UnaryTests tests => tests.Tests,
            _ => [],
        };

    private static IEnumerable<Expression> Parts(IEnumerable<Iteration> iterations) =>
        iterations.SelectMany(iteration => iteration.To is null ? [iteration.Domain] : new[] { iteration.Domain, iteration.To });
}
