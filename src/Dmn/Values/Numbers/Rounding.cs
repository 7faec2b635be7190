using System.Numerics;

namespace Bases.Dmn.Values.Numbers;

/// <summary>How a number is brought to fewer digits (DMN 1.5, 10.3.4.5).</summary>
internal enum RoundingMode
{
    Up,
    Down,
    HalfUp,
    HalfDown,
    HalfEven,
    Floor,
    Ceiling,
}

internal static class Rounding
{
    public static BigInteger HalfEven(BigInteger number, BigInteger unit) => Round(number, unit, RoundingMode.HalfEven);

    /// <summary>How many times <paramref name="unit"/> goes into <paramref name="number"/>, rounded.</summary>
    public static BigInteger Round(BigInteger number, BigInteger unit, RoundingMode mode)
    {
        var quotient = BigInteger.DivRem(number, unit, out var rest);
        if (rest.IsZero)
        {
            return quotient;
        }

        var half = (BigInteger.Abs(rest) * 2).CompareTo(unit);
        var away = mode switch
        {
            RoundingMode.Up => true,
            RoundingMode.Down => false,
            RoundingMode.HalfUp => half >= 0,
            RoundingMode.HalfDown => half > 0,
            RoundingMode.Floor => number.Sign < 0,
            RoundingMode.Ceiling => number.Sign > 0,
            _ => half > 0 || (half == 0 && !quotient.IsEven),
        };
        return away ? quotient + number.Sign : quotient;
    }
}
