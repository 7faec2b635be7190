using Bases.Dmn.Feel.Semantics;
using Bases.Dmn.Feel.Syntax;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Compilation;

/// <summary>A test of an input: yes, no, or unknown.</summary>
internal delegate bool? UnaryTest(Run run, Locals? locals, Value input);

/// <summary>Tests of a value: those of <c>in</c>, and the unary tests of a decision table (DMN 1.5, 7.3.3 and 10.3.2.8).</summary>
internal static class Tests
{
    public static Code In(Compiler compiler, InExpression membership, Lexical? scope)
    {
        var value = compiler.Compile(membership.Value, scope);
        var tests = membership.Tests.Select(test => Compile(compiler, test, scope)).ToArray();
        return (run, locals) =>
        {
            var input = value(run, locals);
            return Logic.Of(Any(tests, run, locals, input)) is { IsNull: false } known
                ? known
                : run.Fail($"It cannot be told whether a value of the type {input.TypeName} is in there.");
        };
    }

    /// <summary>The input is the variable or local that is called <c>?</c>.</summary>
    public static Code Unary(Compiler compiler, UnaryTests tests, Lexical? scope)
    {
        var input = Access.Name("?", scope);
        var test = Compile(compiler, tests, scope);
        return (run, locals) => Logic.Of(test(run, locals, input(run, locals)));
    }

    /// <summary>All the tests of a cell as one.</summary>
    public static UnaryTest Compile(Compiler compiler, UnaryTests tests, Lexical? scope)
    {
        if (tests.Tests.Count == 0)
        {
            return (_, _, _) => true;
        }

        var compiled = tests.Tests.Select(test => Compile(compiler, test, scope)).ToArray();
        return (compiled, tests.IsNegated) switch
        {
            ([var only], false) => only,
            (_, false) => (run, locals, input) => Any(compiled, run, locals, input),
            _ => (run, locals, input) => !Any(compiled, run, locals, input),
        };
    }

    private static bool? Any(UnaryTest[] tests, Run run, Locals? locals, Value input)
    {
        bool? passes = false;
        foreach (var test in tests)
        {
            var result = test(run, locals, input);
            if (result == true)
            {
                return true;
            }

            passes |= result;
        }

        return passes;
    }

    private static UnaryTest Compile(Compiler compiler, Expression test, Lexical? scope)
    {
        switch (test)
        {
            case ComparisonTest { Operator: Operator.Equal } comparison:
                var equal = compiler.Compile(comparison.Operand, scope);
                return (run, locals, input) => Equality.Of(input, equal(run, locals));
            case ComparisonTest { Operator: Operator.NotEqual } comparison:
                var unequal = compiler.Compile(comparison.Operand, scope);
                return (run, locals, input) => !Equality.Of(input, unequal(run, locals));
            case ComparisonTest comparison:
                return Compare(comparison.Operator, compiler.Compile(comparison.Operand, scope));
            case Literal literal:
                return (_, _, input) => Equality.Of(input, literal.Value);
            case RangeExpression when Constants.Of(test) is RangeValue range:
                return (_, _, input) => Membership.In(input, range);
            default:
                var code = compiler.Compile(test, scope);
                var reads = References.Reads(test, "?");
                return (run, locals, input) => Outcome(input, code(run, locals), reads);
        }
    }

    private static UnaryTest Compare(Operator op, Code operand) =>
        op switch
        {
            Operator.Less => (run, locals, input) => Ordering.Compare(input, operand(run, locals)) is { } order ? order < 0 : null,
            Operator.LessOrEqual => (run, locals, input) => Ordering.Compare(input, operand(run, locals)) is { } order ? order <= 0 : null,
            Operator.Greater => (run, locals, input) => Ordering.Compare(input, operand(run, locals)) is { } order ? order > 0 : null,
            _ => (run, locals, input) => Ordering.Compare(input, operand(run, locals)) is { } order ? order >= 0 : null,
        };

    /// <summary>A condition on the input counts by itself; any other value is what the input must equal or be in.</summary>
    private static bool? Outcome(Value input, Value result, bool readsInput)
    {
        if (result is BooleanValue && (readsInput || input is not BooleanValue))
        {
            return result.IsTrue;
        }

        return readsInput && result.IsNull ? null : Membership.In(input, result);
    }
}
