using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Functions;

/// <summary>Lists from lists, by positions: from 1, or from -1 at the end (DMN 1.5, 10.3.4.4).</summary>
internal static class Positions
{
    public static IEnumerable<Signature> Signatures { get; } =
    [
        Signature.Of("sublist(list, start position, length?)", Sublist),
        Signature.Of("insert before(list, position, newItem)", InsertBefore),
        Signature.Of("remove(list, position)", Remove),
        Signature.Of("list replace(list, position, newItem)", Replace),
        Signature.Of("list replace(list, match, newItem)", Replace),
        Signature.Of("partition(list, size)", Partition),
    ];

    private static ListValue? Sublist(Run run, Value?[] a)
    {
        if (Aggregates.List(a[0]) is not { } list || Index(list.Count, a[1]) is not { } start)
        {
            return null;
        }

        var length = list.Count - start;
        if (a[2] is not null)
        {
            if (a[2] is not NumberValue given || !given.TryToInt32(out var wanted) || wanted < 0 || wanted > length)
            {
                return null;
            }

            length = wanted;
        }

        return new ListValue([.. list.Skip(start).Take(length)]);
    }

    private static ListValue? InsertBefore(Run run, Value?[] a) =>
        Aggregates.List(a[0]) is { } list && Index(list.Count, a[1]) is { } index && a[2] is { } item
            ? run.List([.. list.Take(index), item, .. list.Skip(index)])
            : null;

    private static ListValue? Remove(Run run, Value?[] a) =>
        Aggregates.List(a[0]) is { } list && Index(list.Count, a[1]) is { } index
            ? new ListValue([.. list.Take(index), .. list.Skip(index + 1)])
            : null;

    private static ListValue? Replace(Run run, Value?[] a)
    {
        if (a[0] is not ListValue { Items: var list } || a[2] is not { } item)
        {
            return null;
        }

        if (a[1] is not CallableFunction match)
        {
            return Index(list.Count, a[1]) is { } index ? new ListValue([.. list.Take(index), item, .. list.Skip(index + 1)]) : null;
        }

        var replaced = new Value[list.Count];
        for (var i = 0; i < replaced.Length; i++)
        {
            if (match.Call(run, [list[i], item]) is not BooleanValue matches)
            {
                return null;
            }

            replaced[i] = matches.IsTrue ? item : list[i];
        }

        return new ListValue(replaced);
    }

    private static ListValue? Partition(Run run, Value?[] a) =>
        Aggregates.List(a[0]) is { } list && a[1] is NumberValue number && number.TryToInt32(out var size) && size > 0
            ? new ListValue([.. list.Chunk(size).Select(chunk => new ListValue(chunk))])
            : null;

    /// <summary>The index of a position; null when the list has no such item.</summary>
    private static int? Index(int count, Value? position)
    {
        if (position is not NumberValue number || !number.TryToInt32(out var at) || at == 0)
        {
            return null;
        }

        var index = at > 0 ? at - 1 : count + at;
        return index >= 0 && index < count ? index : null;
    }
}
