using Bases.Dmn.Feel.Semantics;
using Bases.Dmn.Feel.Syntax;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Compilation;

/// <summary>Arithmetic, comparison and logic (DMN 1.5, 10.3.2.10 to 10.3.2.15).</summary>
internal static class Operators
{
    public static Code Binary(Operator op, Code left, Code right) =>
        op switch
        {
            Operator.And => And(left, right),
            Operator.Or => Or(left, right),
            Operator.Equal => (run, locals) => Equal(run, left(run, locals), right(run, locals), wanted: true),
            Operator.NotEqual => (run, locals) => Equal(run, left(run, locals), right(run, locals), wanted: false),
            Operator.Less => (run, locals) => Compare(run, left(run, locals), right(run, locals), -1, false),
            Operator.LessOrEqual => (run, locals) => Compare(run, left(run, locals), right(run, locals), -1, true),
            Operator.Greater => (run, locals) => Compare(run, left(run, locals), right(run, locals), 1, false),
            Operator.GreaterOrEqual => (run, locals) => Compare(run, left(run, locals), right(run, locals), 1, true),
            Operator.Add => Add(left, right),
            Operator.Subtract => Arithmetics("-", Arithmetic.Subtract, left, right),
            Operator.Multiply => Arithmetics("*", Arithmetic.Multiply, left, right),
            Operator.Divide => Arithmetics("/", Arithmetic.Divide, left, right),
            _ => Arithmetics("**", Arithmetic.Power, left, right),
        };

    public static Code Negation(Code operand) =>
        (run, locals) =>
        {
            var value = operand(run, locals);
            return Arithmetic.Negate(value) ?? run.Fail($"- is not defined for {value.TypeName}.");
        };

    public static Code Between(Code value, Code low, Code high) =>
        (run, locals) =>
        {
            var content = value(run, locals);
            var above = Compare(run, content, low(run, locals), 1, true);
            return Logic.And(above, Compare(run, content, high(run, locals), -1, true));
        };

    private static Code And(Code left, Code right) =>
        (run, locals) =>
        {
            var first = left(run, locals);
            return Logic.IsFalse(first) ? first : Logic.And(first, right(run, locals));
        };

    private static Code Or(Code left, Code right) =>
        (run, locals) =>
        {
            var first = left(run, locals);
            return first.IsTrue ? first : Logic.Or(first, right(run, locals));
        };

    private static Value Equal(Run run, Value left, Value right, bool wanted) =>
        Equality.Of(left, right) switch
        {
            { } equal => BooleanValue.Of(equal == wanted),
            null => run.Fail($"{left.TypeName} and {right.TypeName} cannot be compared."),
        };

    private static Value Compare(Run run, Value left, Value right, int wanted, bool orEqual)
    {
        if (Ordering.Compare(left, right) is not { } order)
        {
            return run.Fail($"{left.TypeName} and {right.TypeName} have no order.");
        }

        return BooleanValue.Of(order == 0 ? orEqual : order > 0 == wanted > 0);
    }

    private static Code Add(Code left, Code right) =>
        (run, locals) =>
        {
            var a = left(run, locals);
            var b = right(run, locals);
            if (a is StringValue first && b is StringValue second)
            {
                run.CheckStringLength((long)first.Content.Length + second.Content.Length);
            }

            return Arithmetic.Add(a, b) ?? run.Fail($"+ is not defined for {a.TypeName} and {b.TypeName}.");
        };

    private static Code Arithmetics(string sign, Func<Value, Value, Value?> compute, Code left, Code right) =>
        (run, locals) =>
        {
            var a = left(run, locals);
            var b = right(run, locals);
            return compute(a, b) ?? run.Fail($"{sign} is not defined for {a.TypeName} and {b.TypeName}, or its result is out of range.");
        };
}
