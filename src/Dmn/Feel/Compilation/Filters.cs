using Bases.Dmn.Feel.Syntax;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Compilation;

/// <summary>Filters (DMN 1.5, table 66): a condition on each item, or the number of one.</summary>
internal static class Filters
{
    public static Code Compile(Compiler compiler, FilterExpression filter, Lexical? scope)
    {
        var source = compiler.Compile(filter.Source, scope);
        var condition = compiler.Compile(filter.Filter, new Lexical(null, scope));
        return (run, locals) =>
            source(run, locals) switch
            {
                ListValue list => Apply(run, list, condition, locals),
                NullValue nothing => nothing,
                var single => Apply(run, new ListValue([single]), condition, locals),
            };
    }

    public static Value Apply(Run run, ListValue list, Code condition, Locals? locals)
    {
        var items = list.Items;
        if (items.Count == 0)
        {
            var index = condition(run, new Locals(Value.Null, locals));
            return index is NumberValue ? run.Fail("The list is empty, so it has no such item.") : list;
        }

        var kept = new List<Value>();
        for (var i = 0; i < items.Count; i++)
        {
            run.Step();
            switch (condition(run, new Locals(items[i], locals)))
            {
                case NumberValue number when i == 0:
                    return At(run, items, number);
                case BooleanValue { IsTrue: true }:
                    kept.Add(items[i]);
                    break;
                case BooleanValue or NullValue:
                    break;
                case var other:
                    return run.Fail($"A filter must be a condition or a number, but it is of the type {other.TypeName}.");
            }
        }

        return new ListValue(kept);
    }

    private static Value At(Run run, IReadOnlyList<Value> items, NumberValue number)
    {
        if (number.TryToInt32(out var position))
        {
            if (position > 0 && position <= items.Count)
            {
                return items[position - 1];
            }

            if (position < 0 && -(long)position <= items.Count)
            {
                return items[items.Count + position];
            }
        }

        return run.Fail($"The list has {items.Count} items, but not the item {number}.");
    }
}
