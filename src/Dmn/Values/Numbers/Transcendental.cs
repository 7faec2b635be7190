using System.Globalization;
using System.Numerics;

namespace Bases.Dmn.Values.Numbers;

/// <summary>Square root, logarithm and exponential to 34 digits, in fixed-point arithmetic of 80.</summary>
internal static class Transcendental
{
    private const int Places = 80;
    private static readonly BigInteger One = PowerOfTen.Of(Places);

    // ln 10 to 100 places, cut to the places in use.
    private static readonly BigInteger Ln10 =
        BigInteger.Parse(
            "23025850929940456840179914546843642076011014886287729760333279009675726096773524802359972050895982983",
            CultureInfo.InvariantCulture
        ) / PowerOfTen.Of(100 - Places);

    public static Decimal34 SquareRoot(Decimal34 number)
    {
        if (number.Coefficient.IsZero)
        {
            return number;
        }

        var shift = Math.Max(0, (2 * (Decimal34.Digits + 4)) - PowerOfTen.DigitsOf(number.Coefficient));
        if (((number.Exponent - shift) & 1) != 0)
        {
            shift++;
        }

        var scaled = number.Coefficient * PowerOfTen.Of(shift);
        var root = IntegerRoot(scaled);
        var exponent = (number.Exponent - shift) / 2;

        // A remainder must not look like an exact half when the digits are cut.
        return root * root == scaled ? new Decimal34(root, exponent) : new Decimal34((root * 10) + 1, exponent - 1);
    }

    /// <summary>e to the power of a number; null when that is out of range.</summary>
    public static Decimal34? Exponential(Decimal34 number)
    {
        if (PowerOfTen.DigitsOf(number.Coefficient) + number.Exponent > 6)
        {
            return number.Coefficient.Sign < 0 ? new Decimal34(0, 0) : null;
        }

        var fixedPoint = ToFixed(number);
        var tens = Rounding.HalfEven(fixedPoint, Ln10);
        return new Decimal34(Series(fixedPoint - (tens * Ln10)), (int)tens - Places).Rounded(Decimal34.Digits + 2);
    }

    /// <summary>The natural logarithm of a positive number.</summary>
    public static Decimal34 Logarithm(Decimal34 number)
    {
        var digits = PowerOfTen.DigitsOf(number.Coefficient);
        var exponent = number.Exponent + digits - 1;
        var mantissa =
            digits - 1 > Places
                ? number.Coefficient / PowerOfTen.Of(digits - 1 - Places)
                : number.Coefficient * PowerOfTen.Of(Places - digits + 1);

        // Halley's method triples the digits that are right: 15, 45, over 80.
        var guess = (BigInteger)(Math.Log((double)(mantissa / PowerOfTen.Of(Places - 17)) / 1e17) * 1e17) * PowerOfTen.Of(Places - 17);
        for (var round = 0; round < 3; round++)
        {
            var power = Series(guess);
            guess += 2 * (mantissa - power) * One / (mantissa + power);
        }

        return new Decimal34(guess + (exponent * Ln10), -Places).Rounded(Decimal34.Digits + 2);
    }

    /// <summary>The power; null where it is not a real number or out of range.</summary>
    public static Decimal34? Power(Decimal34 number, Decimal34 exponent)
    {
        exponent = exponent.Rounded();
        if (exponent.Exponent >= 0 && PowerOfTen.DigitsOf(exponent.Coefficient) + exponent.Exponent <= 6)
        {
            return WholePower(number, (int)exponent.At(0));
        }

        if (number.Coefficient.Sign <= 0)
        {
            return number.Coefficient.IsZero && exponent.Coefficient.Sign > 0 ? new Decimal34(0, 0) : null;
        }

        return Exponential(Decimal34.Multiply(Logarithm(number), exponent));
    }

    private static Decimal34? WholePower(Decimal34 number, int exponent)
    {
        if (number.Coefficient.IsZero && exponent < 0)
        {
            return null;
        }

        var result = new Decimal34(1, 0);
        var square = number;
        for (var rest = Math.Abs(exponent); rest > 0; rest >>= 1)
        {
            if ((rest & 1) == 1)
            {
                result = Decimal34.Multiply(result, square).Rounded(Places);
            }

            square = Decimal34.Multiply(square, square).Rounded(Places);
            if (Math.Abs((long)square.Exponent) > int.MaxValue / 4)
            {
                return null;
            }
        }

        return exponent < 0 ? Decimal34.Divide(new Decimal34(1, 0), result.Rounded(Places)) : result;
    }

    private static BigInteger ToFixed(Decimal34 number) =>
        number.Exponent >= -Places ? number.At(-Places) : number.Coefficient / PowerOfTen.Of(-Places - number.Exponent);

    private static BigInteger Series(BigInteger fixedPoint)
    {
        var sum = One;
        var term = One;
        for (var n = 1; !term.IsZero; n++)
        {
            term = term * fixedPoint / One / n;
            sum += term;
        }

        return sum;
    }

    private static BigInteger IntegerRoot(BigInteger number)
    {
        var root = BigInteger.One << (int)((number.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (number / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
