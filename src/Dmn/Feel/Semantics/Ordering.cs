using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Semantics;

/// <summary>The order of two values of one kind (DMN 1.5, table 54); unknown (null) for others.</summary>
internal static class Ordering
{
    public static int? Compare(Value left, Value right) =>
        (left, right) switch
        {
            (NumberValue a, NumberValue b) => a.CompareTo(b),
            (StringValue a, StringValue b) => CompareText(a.Content, b.Content),
            (DateValue a, DateValue b) => a.Date.CompareTo(b.Date),
            (DateTimeValue a, DateTimeValue b) => a.Instant.CompareTo(b.Instant),
            (TimeValue a, TimeValue b) => a.InstantNanosecond.CompareTo(b.InstantNanosecond),
            (DaysTimeDurationValue a, DaysTimeDurationValue b) => a.Nanoseconds.CompareTo(b.Nanoseconds),
            (YearsMonthsDurationValue a, YearsMonthsDurationValue b) => a.Months.CompareTo(b.Months),
            _ => null,
        };

    /// <summary>By code point: UTF-16 would put the supplementary planes before U+E000.</summary>
    private static int CompareText(string a, string b)
    {
        var length = Math.Min(a.Length, b.Length);
        for (var i = 0; i < length; i++)
        {
            if (a[i] != b[i])
            {
                return Weight(a[i]).CompareTo(Weight(b[i]));
            }
        }

        return a.Length.CompareTo(b.Length);
    }

    private static int Weight(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
