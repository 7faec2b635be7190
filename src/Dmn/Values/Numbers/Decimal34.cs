using System.Globalization;
using System.Numerics;

namespace Bases.Dmn.Values.Numbers;

/// <summary>
/// A decimal floating point number of 34 digits (IEEE 754-2008 decimal128, which DMN 1.5, 10.3.2.3.1 asks for).
/// The slow twin of <see cref="decimal"/>: only results that it cannot hold come here.
/// </summary>
internal readonly struct Decimal34
{
    public const int Digits = 34;
    public const int MaxExponent = 6144;
    public const int MinExponent = -6176;

    public Decimal34(BigInteger coefficient, int exponent)
    {
        Coefficient = coefficient;
        Exponent = exponent;
    }

    public BigInteger Coefficient { get; }

    public int Exponent { get; }

    public static Decimal34 From(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var coefficient = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return new Decimal34(bits[3] < 0 ? -coefficient : coefficient, -number.Scale);
    }

    public static Decimal34 Add(Decimal34 a, Decimal34 b)
    {
        var exponent = Math.Min(a.Exponent, b.Exponent);
        return new Decimal34(a.At(exponent) + b.At(exponent), exponent);
    }

    public static Decimal34 Multiply(Decimal34 a, Decimal34 b) => new(a.Coefficient * b.Coefficient, a.Exponent + b.Exponent);

    /// <summary>The quotient to a few digits more than are kept; what is cut off is remembered in the last one.</summary>
    public static Decimal34 Divide(Decimal34 a, Decimal34 b)
    {
        var shift = Math.Max(0, Digits + 3 + PowerOfTen.DigitsOf(b.Coefficient) - PowerOfTen.DigitsOf(a.Coefficient));
        var quotient = BigInteger.DivRem(a.Coefficient * PowerOfTen.Of(shift), b.Coefficient, out var rest);
        var exponent = a.Exponent - b.Exponent - shift;
        if (rest.IsZero)
        {
            return new Decimal34(quotient, exponent);
        }

        var sticky = a.Coefficient.Sign * b.Coefficient.Sign;
        return new Decimal34((quotient * 10) + sticky, exponent - 1);
    }

    public static int Compare(Decimal34 a, Decimal34 b)
    {
        if (a.Coefficient.Sign != b.Coefficient.Sign)
        {
            return a.Coefficient.Sign.CompareTo(b.Coefficient.Sign);
        }

        var exponent = Math.Min(a.Exponent, b.Exponent);
        return a.At(exponent).CompareTo(b.At(exponent));
    }

    /// <summary>Rounded half to even to <paramref name="digits"/> digits, without trailing zeros.</summary>
    public Decimal34 Rounded(int digits = Digits)
    {
        var coefficient = Coefficient;
        var exponent = Exponent;
        var surplus = PowerOfTen.DigitsOf(coefficient) - digits;
        if (surplus > 0)
        {
            coefficient = Rounding.HalfEven(coefficient, PowerOfTen.Of(surplus));
            exponent += surplus;
        }

        return Stripped(coefficient, exponent);
    }

    /// <summary>The coefficient as it would be under a smaller exponent.</summary>
    public BigInteger At(int exponent) => Coefficient * PowerOfTen.Of(Exponent - exponent);

    public bool TryToDecimal(out decimal number)
    {
        var coefficient = BigInteger.Abs(Coefficient);
        var exponent = Exponent;
        number = 0;
        if (exponent > 28 || exponent < -28)
        {
            return false;
        }

        if (exponent > 0)
        {
            coefficient *= PowerOfTen.Of(exponent);
            exponent = 0;
        }

        if (coefficient.GetBitLength() > 96)
        {
            return false;
        }

        var low = (ulong)(coefficient & ulong.MaxValue);
        var high = (uint)(coefficient >> 64);
        number = new decimal((int)(low & uint.MaxValue), (int)(low >> 32), (int)high, Coefficient.Sign < 0, (byte)-exponent);
        return true;
    }

    public override string ToString()
    {
        var digits = BigInteger.Abs(Coefficient).ToString(CultureInfo.InvariantCulture);
        var sign = Coefficient.Sign < 0 ? "-" : string.Empty;
        if (Exponent >= 0)
        {
            return sign + digits + new string('0', Exponent);
        }

        digits = digits.PadLeft(1 - Exponent, '0');
        return string.Concat(sign, digits.AsSpan(0, digits.Length + Exponent), ".", digits.AsSpan(digits.Length + Exponent));
    }

    private static Decimal34 Stripped(BigInteger coefficient, int exponent)
    {
        if (coefficient.IsZero)
        {
            return new Decimal34(0, 0);
        }

        while (coefficient.IsEven)
        {
            var shorter = BigInteger.DivRem(coefficient, 10, out var rest);
            if (!rest.IsZero)
            {
                break;
            }

            coefficient = shorter;
            exponent++;
        }

        return new Decimal34(coefficient, exponent);
    }
}
