using Bases.Dmn.Feel.Semantics;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Functions;

/// <summary>DMN 1.5, 10.3.4.2, and <c>is</c> (10.3.4.8).</summary>
internal static class Booleans
{
    public static IEnumerable<Signature> Signatures { get; } =
    [
        Signature.Of("not(negand)", (_, a) => a[0] is BooleanValue negand ? Logic.Of(!negand.IsTrue) : Value.Null),
        Signature.Of("is(value1, value2)", (_, a) => BooleanValue.Of((a[0] ?? Value.Null).Equals(a[1] ?? Value.Null))),
        Signature.Of("all(list...)", (_, a) => All(Aggregates.Items(a))),
        Signature.Of("any(list...)", (_, a) => Any(Aggregates.Items(a))),
    ];

    private static Value? All(IReadOnlyList<Value>? items) =>
        items is null ? null
        : items.Any(Logic.IsFalse) ? BooleanValue.False
        : items.All(item => item.IsTrue) ? BooleanValue.True
        : Value.Null;

    private static Value? Any(IReadOnlyList<Value>? items) =>
        items is null ? null
        : items.Any(item => item.IsTrue) ? BooleanValue.True
        : items.All(Logic.IsFalse) ? BooleanValue.False
        : Value.Null;
}
