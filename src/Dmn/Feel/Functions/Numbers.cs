using Bases.Dmn.Values;
using Bases.Dmn.Values.Numbers;

namespace Bases.Dmn.Feel.Functions;

/// <summary>DMN 1.5, 10.3.4.5.</summary>
internal static class Numbers
{
    public static IEnumerable<Signature> Signatures { get; } =
    [
        Signature.Of("decimal(n, scale)", (_, a) => Round(a[0], a[1], RoundingMode.HalfEven)),
        Signature.Of("floor(n, scale?)", (_, a) => Round(a[0], a[1] ?? NumberValue.Zero, RoundingMode.Floor)),
        Signature.Of("ceiling(n, scale?)", (_, a) => Round(a[0], a[1] ?? NumberValue.Zero, RoundingMode.Ceiling)),
        Signature.Of("round up(n, scale?)", (_, a) => Round(a[0], a[1] ?? NumberValue.Zero, RoundingMode.Up)),
        Signature.Of("round down(n, scale?)", (_, a) => Round(a[0], a[1] ?? NumberValue.Zero, RoundingMode.Down)),
        Signature.Of("round half up(n, scale?)", (_, a) => Round(a[0], a[1] ?? NumberValue.Zero, RoundingMode.HalfUp)),
        Signature.Of("round half down(n, scale?)", (_, a) => Round(a[0], a[1] ?? NumberValue.Zero, RoundingMode.HalfDown)),
        Signature.Of("abs(n)", (_, a) => Abs(a[0])),
        Signature.Of(
            "modulo(dividend, divisor)",
            (_, a) => (a[0], a[1]) is (NumberValue dividend, NumberValue divisor) ? Modulo(dividend, divisor) : null
        ),
        Signature.Of(
            "sqrt(number)",
            (_, a) => a[0] is NumberValue { Sign: >= 0 } n ? NumberValue.Of(Transcendental.SquareRoot(n.Wide)) : null
        ),
        Signature.Of(
            "log(number)",
            (_, a) => a[0] is NumberValue { Sign: > 0 } n ? NumberValue.Of(Transcendental.Logarithm(n.Wide)) : null
        ),
        Signature.Of(
            "exp(number)",
            (_, a) => a[0] is NumberValue n && Transcendental.Exponential(n.Wide) is { } power ? NumberValue.Of(power) : null
        ),
        Signature.Of("odd(number)", (_, a) => a[0] is NumberValue n ? BooleanValue.Of(IsOdd(n) == true) : null),
        Signature.Of("even(number)", (_, a) => a[0] is NumberValue n ? BooleanValue.Of(IsOdd(n) == false) : null),
    ];

    private static NumberValue? Round(Value? number, Value? scale, RoundingMode mode)
    {
        if (number is not NumberValue n || scale is not NumberValue digits)
        {
            return null;
        }

        var places = decimal.Truncate(digits.ToDecimal());
        return places is >= -6111 and <= 6176 ? NumberValue.Round(n, (int)places, mode) : null;
    }

    private static Value? Abs(Value? value) =>
        value switch
        {
            NumberValue number => NumberValue.Abs(number),
            DaysTimeDurationValue duration => new DaysTimeDurationValue(Int128.Abs(duration.Nanoseconds)),
            YearsMonthsDurationValue duration => new YearsMonthsDurationValue(Math.Abs(duration.Months)),
            _ => null,
        };

    /// <summary>The rest has the sign of the divisor: dividend - divisor * floor(dividend / divisor).</summary>
    private static NumberValue? Modulo(NumberValue dividend, NumberValue divisor)
    {
        if (divisor.Sign == 0)
        {
            return null;
        }

        var (a, b) = (dividend.Wide, divisor.Wide);
        var exponent = Math.Min(a.Exponent, b.Exponent);
        var rest = System.Numerics.BigInteger.Remainder(a.At(exponent), b.At(exponent));
        rest += !rest.IsZero && rest.Sign != b.Coefficient.Sign ? b.At(exponent) : 0;
        return NumberValue.Of(new Decimal34(rest, exponent));
    }

    private static bool? IsOdd(NumberValue number) => number.IsWhole ? Modulo(NumberValue.Abs(number), NumberValue.Of(2))!.Sign != 0 : null;
}
