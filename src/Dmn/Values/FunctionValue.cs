using System.Runtime.CompilerServices;

namespace Bases.Dmn.Values;

/// <summary>A FEEL function: built in, or defined by an expression or a model. Equal only to itself.</summary>
public abstract class FunctionValue : Value
{
    private protected FunctionValue() { }

    /// <summary>What it is called in messages.</summary>
    public abstract string Name { get; }

    public override string TypeName => "function";

    public override bool Equals(Value? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
