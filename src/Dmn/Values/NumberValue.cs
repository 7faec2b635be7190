using System.Globalization;
using System.Numerics;
using Bases.Dmn.Values.Numbers;

namespace Bases.Dmn.Values;

/// <summary>
/// A FEEL number: 34 decimal digits (DMN 1.5, 10.3.2.3.1). Nearly every number of daily life fits <see cref="decimal"/>,
/// which is used as long as its result is exact; what it would cut off or cannot reach is computed with 34 digits.
/// </summary>
public sealed class NumberValue : Value, IComparable<NumberValue>
{
    private static readonly NumberValue[] Small = [.. Enumerable.Range(0, 256).Select(n => new NumberValue(n))];

    private readonly decimal content;
    private readonly Decimal34? wide;

    private NumberValue(decimal content) => this.content = content;

    private NumberValue(Decimal34 wide) => this.wide = wide;

    public static NumberValue Zero => Small[0];

    public override string TypeName => "number";

    /// <summary>True when the number fits <see cref="decimal"/> without loss.</summary>
    public bool IsDecimal => wide is null;

    public int Sign => wide is { } number ? number.Coefficient.Sign : Math.Sign(content);

    internal bool IsWhole => wide is { } number ? number.Exponent >= 0 : decimal.IsInteger(content);

    internal Decimal34 Wide => wide ?? Decimal34.From(content);

    public static NumberValue Of(decimal content) => new(content);

    public static NumberValue Of(int content) => (uint)content < (uint)Small.Length ? Small[content] : new NumberValue(content);

    public static NumberValue Of(long content) => content is >= 0 and < 256 ? Small[content] : new NumberValue(content);

    /// <summary>Reads a number as FEEL, JSON and XML write it; false when the text is none or out of range.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out NumberValue number)
    {
        // Up to 28 digits decimal keeps every one; more of them it would round without a word.
        if (
            text.Length <= 29
            && decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var small
            )
        )
        {
            number = Of(small);
            return true;
        }

        number = Zero;
        var mark = text.IndexOfAny('e', 'E');
        var exponent = 0;
        if (mark >= 0 && !int.TryParse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return false;
        }

        var digits = mark >= 0 ? text[..mark] : text;
        var point = digits.IndexOf('.');
        var plain = point < 0 ? digits.ToString() : string.Concat(digits[..point], digits[(point + 1)..]);
        if (
            Math.Abs((long)exponent) > 100_000
            || !BigInteger.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var coefficient)
        )
        {
            return false;
        }

        var places = point < 0 ? 0 : digits.Length - point - 1;
        if (Of(new Decimal34(coefficient, exponent - places)) is not { } wideNumber)
        {
            return false;
        }

        number = wideNumber;
        return true;
    }

    /// <summary>The number as <see cref="decimal"/>: rounded to its digits, at its limits when beyond them.</summary>
    public decimal ToDecimal()
    {
        if (wide is not { } number)
        {
            return content;
        }

        return number.Rounded(28).TryToDecimal(out var rounded) ? rounded
            : PowerOfTen.DigitsOf(number.Coefficient) + number.Exponent <= 0 ? Small28(number)
            : number.Coefficient.Sign < 0 ? decimal.MinValue
            : decimal.MaxValue;
    }

    /// <summary>The whole number, when it is one and fits.</summary>
    public bool TryToInt32(out int whole)
    {
        whole = 0;
        if (wide is not null || !decimal.IsInteger(content) || content < int.MinValue || content > int.MaxValue)
        {
            return false;
        }

        whole = (int)content;
        return true;
    }

    public bool TryToInt64(out long whole)
    {
        whole = 0;
        if (wide is not null || !decimal.IsInteger(content) || content < long.MinValue || content > long.MaxValue)
        {
            return false;
        }

        whole = (long)content;
        return true;
    }

    public int CompareTo(NumberValue? other) =>
        other is null ? 1
        : wide is null && other.wide is null ? content.CompareTo(other.content)
        : Decimal34.Compare(Wide, other.Wide);

    public override bool Equals(Value? other) => other is NumberValue number && CompareTo(number) == 0;

    public override int GetHashCode() => wide is { } number ? HashCode.Combine(number.Coefficient, number.Exponent) : content.GetHashCode();

    /// <summary>All digits, without an exponent and without trailing zeros.</summary>
    public override string ToString()
    {
        if (wide is { } number)
        {
            return number.ToString();
        }

        var text = content.ToString(CultureInfo.InvariantCulture);
        if (content.Scale == 0)
        {
            return text;
        }

        text = text.TrimEnd('0').TrimEnd('.');
        return text is "-0" ? "0" : text;
    }

    /// <summary>The number rounded to 34 digits; null when it is out of range.</summary>
    internal static NumberValue? Of(Decimal34 number)
    {
        number = number.Rounded();
        if (number.TryToDecimal(out var small))
        {
            return Of(small);
        }

        var magnitude = PowerOfTen.DigitsOf(number.Coefficient) + (long)number.Exponent - 1;
        return magnitude > Decimal34.MaxExponent ? null
            : magnitude < Decimal34.MinExponent ? Zero
            : new NumberValue(number);
    }

    internal static NumberValue? Add(NumberValue a, NumberValue b)
    {
        if (a.wide is null && b.wide is null && Fits(a.content) && Fits(b.content))
        {
            var sum = a.content + b.content;
            if (sum.Scale >= Math.Max(a.content.Scale, b.content.Scale))
            {
                return Of(sum);
            }
        }

        return Of(Decimal34.Add(a.Wide, b.Wide));
    }

    internal static NumberValue? Subtract(NumberValue a, NumberValue b) => Add(a, Negate(b));

    internal static NumberValue? Multiply(NumberValue a, NumberValue b)
    {
        if (a.wide is null && b.wide is null && a.content.Scale + b.content.Scale <= 28 && Short(a.content) && Short(b.content))
        {
            var product = a.content * b.content;
            if (product.Scale == a.content.Scale + b.content.Scale)
            {
                return Of(product);
            }
        }

        return Of(Decimal34.Multiply(a.Wide, b.Wide));
    }

    internal static NumberValue? Divide(NumberValue a, NumberValue b)
    {
        if (b.Sign == 0)
        {
            return null;
        }

        if (a.wide is null && b.wide is null && Short(a.content) && b.content.Scale <= 10)
        {
            var quotient = a.content / b.content;
            var product = quotient * b.content;
            if (product == a.content && product.Scale == quotient.Scale + b.content.Scale)
            {
                return Of(quotient);
            }
        }

        return Of(Decimal34.Divide(a.Wide, b.Wide));
    }

    internal static NumberValue? Power(NumberValue a, NumberValue b) =>
        Transcendental.Power(a.Wide, b.Wide) is { } power ? Of(power) : null;

    internal static NumberValue Negate(NumberValue number) =>
        number.wide is { } content ? new NumberValue(new Decimal34(-content.Coefficient, content.Exponent)) : Of(-number.content);

    internal static NumberValue Abs(NumberValue number) => number.Sign < 0 ? Negate(number) : number;

    internal static NumberValue? Round(NumberValue number, int scale, RoundingMode mode)
    {
        var content = number.Wide;
        if (-content.Exponent <= scale)
        {
            return number;
        }

        var surplus = -content.Exponent - scale;
        return Of(new Decimal34(Rounding.Round(content.Coefficient, PowerOfTen.Of(surplus), mode), -scale));
    }

    // Below 10^27: sums of two of them and quotients stay clear of decimal's limit.
    private static bool Fits(decimal number) =>
        number is < 1_000_000_000_000_000_000_000_000_000m and > -1_000_000_000_000_000_000_000_000_000m;

    private static bool Short(decimal number) => number is < 10_000_000_000_000m and > -10_000_000_000_000m;

    private static decimal Small28(Decimal34 number)
    {
        var places = -28 - number.Exponent;
        var rounded = places > 100 ? BigInteger.Zero : Rounding.HalfEven(number.Coefficient, PowerOfTen.Of(places));
        return new Decimal34(rounded, -28).TryToDecimal(out var small) ? small : 0;
    }
}
