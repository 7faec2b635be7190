using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Semantics;

/// <summary>Three-valued logic (DMN 1.5, tables 48 and 49): what is no boolean counts as unknown.</summary>
internal static class Logic
{
    public static bool IsFalse(Value value) => ReferenceEquals(value, BooleanValue.False);

    public static Value Of(bool? truth) =>
        truth switch
        {
            true => BooleanValue.True,
            false => BooleanValue.False,
            null => Value.Null,
        };

    public static Value And(Value left, Value right) =>
        IsFalse(left) || IsFalse(right) ? BooleanValue.False
        : left.IsTrue && right.IsTrue ? BooleanValue.True
        : Value.Null;

    public static Value Or(Value left, Value right) =>
        left.IsTrue || right.IsTrue ? BooleanValue.True
        : IsFalse(left) && IsFalse(right) ? BooleanValue.False
        : Value.Null;
}
