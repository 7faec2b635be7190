using System.Numerics;
using Bases.Dmn.Values;
using Bases.Dmn.Values.Numbers;
using Bases.Dmn.Values.Temporal;

namespace Bases.Dmn.Feel.Semantics;

/// <summary>Numbers of FEEL as the whole units that durations count, and back.</summary>
internal static class Units
{
    /// <summary>Two billion years in nanoseconds: what dates of FEEL can be apart.</summary>
    public static Int128 LongestDuration { get; } = (Int128)800_000_000_000 * TimeOfDay.Day * 1000;

    public static NumberValue OfDuration(DaysTimeDurationValue duration) =>
        NumberValue.Of(new Decimal34((BigInteger)duration.Nanoseconds, 0))!;

    /// <summary>The whole part, towards zero; null when it is too large.</summary>
    public static Int128? ToWhole(NumberValue number)
    {
        var wide = number.Wide;
        if (wide.Exponent > 36)
        {
            return null;
        }

        var whole = wide.Exponent >= 0 ? wide.At(0) : wide.Coefficient / PowerOfTen.Of(-wide.Exponent);
        return whole.GetBitLength() > 120 ? null : (Int128)whole;
    }
}
