using System.Numerics;

namespace Bases.Dmn.Values.Numbers;

internal static class PowerOfTen
{
    private static readonly BigInteger[] Known = [.. Enumerable.Range(0, 128).Select(n => BigInteger.Pow(10, n))];

    public static BigInteger Of(int exponent) => exponent < Known.Length ? Known[exponent] : BigInteger.Pow(10, exponent);

    /// <summary>How many decimal digits a number has; zero has one.</summary>
    public static int DigitsOf(BigInteger number)
    {
        number = BigInteger.Abs(number);
        if (number.IsZero)
        {
            return 1;
        }

        var digits = (int)((number.GetBitLength() - 1) * 0.30102999566398119521) + 1;
        return number >= Of(digits) ? digits + 1 : digits;
    }
}
