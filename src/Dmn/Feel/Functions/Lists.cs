using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Feel.Semantics;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Functions;

/// <summary>Lists from lists, by their contents (DMN 1.5, 10.3.4.4).</summary>
internal static class Lists
{
    public static IEnumerable<Signature> Signatures { get; } =
    [
        Signature.Of(
            "list contains(list, element)",
            (run, a) => Aggregates.List(a[0]) is { } list && a[1] is { } element ? BooleanValue.Of(Contains(run, list, element)) : null
        ),
        Signature.Of(
            "append(list, item...)",
            (run, a) => Items(a[0]) is { } list ? run.List([.. list, .. a.Skip(1).Select(item => item ?? Value.Null)]) : null
        ),
        Signature.Of("concatenate(list...)", (run, a) => All(run, a) is { } all ? run.List(all) : null),
        Signature.Of("union(list...)", (run, a) => All(run, a) is { } all ? Distinct(run, all) : null),
        Signature.Of("distinct values(list)", (run, a) => Items(a[0]) is { } list ? Distinct(run, list) : null),
        Signature.Of("duplicate values(list)", (run, a) => Items(a[0]) is { } list ? Duplicates(run, list) : null),
        Signature.Of("flatten(list)", (run, a) => Items(a[0]) is { } list ? Flatten(run, list) : null),
        Signature.Of("reverse(list)", (_, a) => Items(a[0]) is { } list ? new ListValue([.. list.Reverse()]) : null),
        Signature.Of("index of(list, match)", (run, a) => Items(a[0]) is { } list && a[1] is { } match ? IndexOf(run, list, match) : null),
        Signature.Of("is empty(list)", (_, a) => Items(a[0]) is { } list ? BooleanValue.Of(list.Count == 0) : null),
    ];

    public static IReadOnlyList<Value>? Items(Value? value) => Aggregates.List(value);

    private static bool Contains(Run run, IReadOnlyList<Value> list, Value element)
    {
        run.Step(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            if (Equality.Holds(list[i], element))
            {
                return true;
            }
        }

        return false;
    }

    private static List<Value>? All(Run run, Value?[] lists)
    {
        var all = new List<Value>();
        foreach (var value in lists)
        {
            if (Items(value) is not { } list)
            {
                return null;
            }

            all.AddRange(list);
            run.CheckListSize(all.Count);
        }

        return all;
    }

    private static ListValue Distinct(Run run, IReadOnlyList<Value> list)
    {
        var distinct = new List<Value>();
        foreach (var item in list)
        {
            if (!Contains(run, distinct, item))
            {
                distinct.Add(item);
            }
        }

        return new ListValue(distinct);
    }

    private static ListValue Duplicates(Run run, IReadOnlyList<Value> list)
    {
        // In the order in which they first occur.
        var counts = new List<(Value Item, bool IsTwice)>();
        foreach (var item in list)
        {
            run.Step(counts.Count);
            var known = counts.FindIndex(entry => Equality.Holds(entry.Item, item));
            if (known < 0)
            {
                counts.Add((item, false));
            }
            else
            {
                counts[known] = (item, true);
            }
        }

        return new ListValue([.. counts.Where(entry => entry.IsTwice).Select(entry => entry.Item)]);
    }

    private static ListValue Flatten(Run run, IReadOnlyList<Value> list)
    {
        var flat = new List<Value>();
        var open = new Stack<(IReadOnlyList<Value> Items, int Next)>();
        open.Push((list, 0));
        while (open.TryPop(out var level))
        {
            for (var i = level.Next; i < level.Items.Count; i++)
            {
                if (level.Items[i] is ListValue inner)
                {
                    open.Push((level.Items, i + 1));
                    open.Push((inner.Items, 0));
                    break;
                }

                flat.Add(level.Items[i]);
                run.CheckListSize(flat.Count);
            }

            run.Step();
        }

        return new ListValue(flat);
    }

    private static ListValue IndexOf(Run run, IReadOnlyList<Value> list, Value match)
    {
        run.Step(list.Count);
        return new ListValue([
            .. Enumerable.Range(0, list.Count).Where(i => Equality.Holds(list[i], match)).Select(i => NumberValue.Of(i + 1)),
        ]);
    }
}
