using Bases.Dmn.Values;
using Bases.Dmn.Values.Temporal;

namespace Bases.Dmn.Feel.Semantics;

/// <summary>When two values are equal (DMN 1.5, table 53); unknown (null) for values of different kinds.</summary>
internal static class Equality
{
    public static bool? Of(Value left, Value right)
    {
        switch (left, right)
        {
            case (NumberValue a, NumberValue b):
                return a.CompareTo(b) == 0;
            case (StringValue a, StringValue b):
                return string.Equals(a.Content, b.Content, StringComparison.Ordinal);
            case (BooleanValue, BooleanValue):
                return ReferenceEquals(left, right);
            case (NullValue, _) or (_, NullValue):
                return left.IsNull && right.IsNull;
            case (DateTimeValue a, DateTimeValue b):
                return Seconds(a.Instant) == Seconds(b.Instant);
            case (TimeValue a, TimeValue b):
                return Of(a, b);
            case
            (DateValue, DateValue)
            or
            (DaysTimeDurationValue, DaysTimeDurationValue)
            or
            (YearsMonthsDurationValue, YearsMonthsDurationValue)
            or
            (RangeValue, RangeValue)
            or (FunctionValue, FunctionValue):
                return left.Equals(right);
            case (ListValue a, ListValue b):
                return Of(a, b);
            case (ContextValue a, ContextValue b):
                return Of(a, b);
            default:
                return null;
        }
    }

    /// <summary>Equality that knows no doubt: for searching in lists.</summary>
    public static bool Holds(Value left, Value right) => Of(left, right) == true;

    // The value functions of times count whole seconds (DMN 1.5, 10.3.2.3.4 and 10.3.2.3.5).
    private static bool Of(TimeValue a, TimeValue b) =>
        Equals(a.Zone, b.Zone)
            ? a.Nanosecond / TimeOfDay.Second == b.Nanosecond / TimeOfDay.Second
            : a.Zone?.Offset is not null && b.Zone?.Offset is not null && Seconds(a.InstantNanosecond) == Seconds(b.InstantNanosecond);

    private static Int128 Seconds(Int128 nanoseconds) => (nanoseconds / TimeOfDay.Second) - (nanoseconds % TimeOfDay.Second < 0 ? 1 : 0);

    private static bool? Of(ListValue a, ListValue b)
    {
        if (a.Items.Count != b.Items.Count)
        {
            return false;
        }

        bool? equal = true;
        for (var i = 0; i < a.Items.Count; i++)
        {
            var item = Of(a.Items[i], b.Items[i]);
            if (item == false)
            {
                return false;
            }

            equal &= item;
        }

        return equal;
    }

    private static bool? Of(ContextValue a, ContextValue b)
    {
        if (a.Count != b.Count)
        {
            return false;
        }

        bool? equal = true;
        foreach (var (name, value) in a.Entries)
        {
            if (!b.TryGet(name, out var theirs))
            {
                return false;
            }

            var entry = Of(value, theirs);
            if (entry == false)
            {
                return false;
            }

            equal &= entry;
        }

        return equal;
    }
}
