using System.Globalization;

namespace Bases.Dmn.Values;

/// <summary>A FEEL number.</summary>
public sealed class NumberValue : Value
{
    private readonly decimal content;

    private NumberValue(decimal content) => this.content = content;

    public static NumberValue Of(decimal content) => new(content);

    public override string TypeName => "number";

    /// <summary>The number as <see cref="decimal"/>.</summary>
    public decimal ToDecimal() => content;

    public override bool Equals(Value? other) => other is NumberValue number && number.content == content;

    public override int GetHashCode() => content.GetHashCode();

    public override string ToString() => content.ToString(CultureInfo.InvariantCulture);
}
