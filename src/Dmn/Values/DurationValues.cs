using System.Globalization;
using Bases.Dmn.Values.Temporal;

namespace Bases.Dmn.Values;

/// <summary>A FEEL days and time duration, to the nanosecond.</summary>
public sealed class DaysTimeDurationValue : Value
{
    internal DaysTimeDurationValue(Int128 nanoseconds) => Nanoseconds = nanoseconds;

    public DaysTimeDurationValue(TimeSpan content)
        : this((Int128)content.Ticks * 100) { }

    /// <summary>The duration to 100 ns, at the limits of <see cref="TimeSpan"/> when beyond them.</summary>
    public TimeSpan Content
    {
        get
        {
            var ticks = Nanoseconds / 100;
            return ticks > TimeSpan.MaxValue.Ticks ? TimeSpan.MaxValue
                : ticks < TimeSpan.MinValue.Ticks ? TimeSpan.MinValue
                : new TimeSpan((long)ticks);
        }
    }

    public override string TypeName => "days and time duration";

    internal Int128 Nanoseconds { get; }

    public override bool Equals(Value? other) => other is DaysTimeDurationValue that && that.Nanoseconds == Nanoseconds;

    public override int GetHashCode() => Nanoseconds.GetHashCode();

    public override string ToString()
    {
        var size = Int128.Abs(Nanoseconds);
        var days = size / TimeOfDay.Day;
        var rest = (long)(size % TimeOfDay.Day);
        var text = (Nanoseconds < 0 ? "-P" : "P") + Part(days, "D");
        if (rest != 0)
        {
            var seconds = rest % TimeOfDay.Minute;
            text += "T" + Part(rest / TimeOfDay.Hour, "H") + Part(rest / TimeOfDay.Minute % 60, "M");
            if (seconds != 0)
            {
                text +=
                    (seconds / TimeOfDay.Second).ToString(CultureInfo.InvariantCulture)
                    + TimeOfDay.Fraction(seconds % TimeOfDay.Second)
                    + "S";
            }
        }

        return size == 0 ? "PT0S" : text;
    }

    private static string Part(Int128 amount, string unit) =>
        amount == 0 ? string.Empty : amount.ToString(CultureInfo.InvariantCulture) + unit;
}

/// <summary>A FEEL years and months duration.</summary>
public sealed class YearsMonthsDurationValue(long months) : Value
{
    public long Months { get; } = months;

    public override string TypeName => "years and months duration";

    public override bool Equals(Value? other) => other is YearsMonthsDurationValue that && that.Months == Months;

    public override int GetHashCode() => Months.GetHashCode();

    public override string ToString()
    {
        var years = Math.Abs(Months / 12);
        var rest = Math.Abs(Months % 12);
        return Months == 0
            ? "P0M"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{(Months < 0 ? "-" : string.Empty)}P{(years == 0 ? string.Empty : years + "Y")}{(rest == 0 ? string.Empty : rest + "M")}"
            );
    }
}
