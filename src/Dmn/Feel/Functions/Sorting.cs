using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Feel.Semantics;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Functions;

/// <summary><c>sort</c> (DMN 1.5, 10.3.4.13): stable, by a function that says whether one item precedes another.</summary>
internal static class Sorting
{
    public static IEnumerable<Signature> Signatures { get; } =
    [
        Signature.Of(
            "sort(list, precedes)",
            (run, a) => Aggregates.List(a[0]) is { } list && a[1] is CallableFunction precedes ? Sort(run, list, precedes) : null
        ),
        Signature.Of("sort(list)", (run, a) => a[0] is ListValue { Items: var list } ? Sort(run, list, null) : null),
    ];

    private static ListValue? Sort(Run run, IReadOnlyList<Value> list, CallableFunction? precedes)
    {
        var items = list.ToArray();
        var failed = false;
        Merge(items, new Value[items.Length], 0, items.Length, Precedes);
        return failed ? null : new ListValue(items);

        bool Precedes(Value a, Value b)
        {
            run.Step();
            var order = precedes is not null ? precedes.Call(run, [a, b]) : Logic.Of(Ordering.Compare(a, b) is { } sign ? sign < 0 : null);
            failed |= order is not BooleanValue;
            return order.IsTrue;
        }
    }

    private static void Merge(Value[] items, Value[] buffer, int from, int to, Func<Value, Value, bool> precedes)
    {
        if (to - from < 2)
        {
            return;
        }

        var middle = (from + to) / 2;
        Merge(items, buffer, from, middle, precedes);
        Merge(items, buffer, middle, to, precedes);
        var left = from;
        var right = middle;
        for (var i = from; i < to; i++)
        {
            var takeRight = left == middle || (right < to && precedes(items[right], items[left]));
            buffer[i] = takeRight ? items[right++] : items[left++];
        }

        Array.Copy(buffer, from, items, from, to - from);
    }
}
