namespace Bases.Dmn.Values;

/// <summary>
/// A value of FEEL's semantic domain (DMN 1.5, 10.3.2.2). Immutable; compared by content.
/// Process variables are the same values, so an expression reads them without conversion.
/// </summary>
public abstract class Value : IEquatable<Value>
{
    private protected Value() { }

    /// <summary>FEEL's <c>null</c>.</summary>
    public static Value Null => NullValue.Instance;

    /// <summary>The FEEL name of this value's type, as <c>instance of</c> would accept it.</summary>
    public abstract string TypeName { get; }

    public bool IsNull => this is NullValue;

    /// <summary>True only for FEEL's <c>true</c>: a condition holds or does not, null does not hold.</summary>
    public bool IsTrue => ReferenceEquals(this, BooleanValue.True);

    public abstract bool Equals(Value? other);

    public sealed override bool Equals(object? obj) => obj is Value other && Equals(other);

    public abstract override int GetHashCode();
}

/// <summary>FEEL's <c>null</c>: the only value of the type Null.</summary>
public sealed class NullValue : Value
{
    private NullValue() { }

    internal static NullValue Instance { get; } = new();

    public override string TypeName => "Null";

    public override bool Equals(Value? other) => other is NullValue;

    public override int GetHashCode() => 0;

    public override string ToString() => "null";
}

/// <summary>FEEL's <c>true</c> and <c>false</c>.</summary>
public sealed class BooleanValue : Value
{
    private readonly bool content;

    private BooleanValue(bool content) => this.content = content;

    public static BooleanValue True { get; } = new(true);

    public static BooleanValue False { get; } = new(false);

    public static BooleanValue Of(bool content) => content ? True : False;

    public override string TypeName => "boolean";

    public override bool Equals(Value? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => content ? 1 : 2;

    public override string ToString() => content ? "true" : "false";
}
