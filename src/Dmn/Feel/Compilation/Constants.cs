using Bases.Dmn.Feel.Semantics;
using Bases.Dmn.Feel.Syntax;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Compilation;

/// <summary>Expressions whose value is known when they are compiled: signed literals, and ranges and lists of them.</summary>
internal static class Constants
{
    /// <summary>The value; null (of C#) when it must be computed.</summary>
    public static Value? Of(Expression expression)
    {
        switch (expression)
        {
            case Literal literal:
                return literal.Value;
            case Negation { Operand: Literal literal }:
                return Arithmetic.Negate(literal.Value);
            case RangeExpression range:
                return Of(range.Start) is { } start && Of(range.End) is { } end
                    ? Collections.RangeOf(start, range.StartIncluded, end, range.EndIncluded)
                    : null;
            case ListExpression { Items.Count: > 0 } list:
                var items = new Value[list.Items.Count];
                for (var i = 0; i < items.Length; i++)
                {
                    if (list.Items[i] is ListExpression || Of(list.Items[i]) is not { } item)
                    {
                        return null;
                    }

                    items[i] = item;
                }

                return new ListValue(items);
            default:
                return null;
        }
    }
}
