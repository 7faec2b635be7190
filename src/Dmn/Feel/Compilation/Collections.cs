using Bases.Dmn.Feel.Functions;
using Bases.Dmn.Feel.Semantics;
using Bases.Dmn.Feel.Syntax;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Compilation;

/// <summary>Lists, contexts and ranges (DMN 1.5, 10.3.2.3.8 and 10.3.1.4, 10.3.2.7).</summary>
internal static class Collections
{
    public static Code List(Code[] items) =>
        items.Length == 0
            ? (_, _) => ListValue.Empty
            : (run, locals) =>
            {
                run.Step(items.Length);
                var values = new Value[items.Length];
                for (var i = 0; i < items.Length; i++)
                {
                    values[i] = items[i](run, locals);
                }

                return new ListValue(values);
            };

    /// <summary>An entry may use those before it; a function may also use itself.</summary>
    public static Code Context(Compiler compiler, ContextExpression context, Lexical? scope)
    {
        var names = context.Entries.Select(entry => entry.Name).ToArray();
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Length)
        {
            return (run, _) => run.Fail("The context has two entries of the same name.");
        }

        var codes = new Code[names.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            var expression = context.Entries[i].Value;
            codes[i] = compiler.Compile(expression, expression is FunctionDefinition ? new Lexical(names[i], scope) : scope);
            scope = new Lexical(names[i], scope);
        }

        var functions = context.Entries.Select(entry => entry.Value is FunctionDefinition).ToArray();
        return (run, locals) =>
        {
            var entries = new KeyValuePair<string, Value>[codes.Length];
            for (var i = 0; i < codes.Length; i++)
            {
                Value value;
                if (functions[i])
                {
                    value = codes[i](run, new Locals(Value.Null, locals));
                    (value as DefinedFunction)?.BindSelf();
                }
                else
                {
                    value = codes[i](run, locals);
                }

                entries[i] = KeyValuePair.Create(names[i], value);
                locals = new Locals(value, locals);
            }

            return new ContextValue(entries);
        };
    }

    public static Code Range(Code start, bool startIncluded, Code end, bool endIncluded) =>
        (run, locals) =>
            RangeOf(start(run, locals), startIncluded, end(run, locals), endIncluded)
            ?? run.Fail("The ends of a range must be of one kind that has an order.");

    public static Value? RangeOf(Value start, bool startIncluded, Value end, bool endIncluded)
    {
        var ordered = start.IsNull ? end : start;
        return
            (start.IsNull || end.IsNull || Ordering.Compare(start, end) is not null)
            && (ordered.IsNull || Ordering.Compare(ordered, ordered) is not null)
            ? new RangeValue(start, startIncluded, end, endIncluded)
            : null;
    }

    public static Code Comparison(Operator op, Code operand) => (run, locals) => ComparisonRange(op, operand(run, locals));

    public static RangeValue ComparisonRange(Operator op, Value operand) =>
        op switch
        {
            Operator.Less => new RangeValue(Value.Null, false, operand, false, "<"),
            Operator.LessOrEqual => new RangeValue(Value.Null, false, operand, true, "<="),
            Operator.Greater => new RangeValue(operand, false, Value.Null, false, ">"),
            Operator.GreaterOrEqual => new RangeValue(operand, true, Value.Null, false, ">="),
            Operator.Equal => new RangeValue(operand, true, operand, true, "="),
            _ => new RangeValue(operand, false, operand, false, "!="),
        };
}
