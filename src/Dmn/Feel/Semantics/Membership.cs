using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Semantics;

/// <summary>Whether a value passes a test (DMN 1.5, tables 55 and 43): it is in a range, in a list, or equal.</summary>
internal static class Membership
{
    public static bool? In(Value value, Value test)
    {
        switch (test)
        {
            case RangeValue range when value is not RangeValue:
                return InRange(value, range);
            case ListValue list:
                return InList(value, list);
            default:
                return Equality.Of(value, test);
        }
    }

    /// <summary>Whether a value lies in a range; an open end does not limit, an unknown one leaves it unknown.</summary>
    public static bool? InRange(Value value, RangeValue range)
    {
        switch (range.Comparison)
        {
            case "=":
                return Equality.Of(value, range.Start);
            case "!=":
                return !Equality.Of(value, range.Start);
            case null when range.Start.IsNull && range.End.IsNull:
                return null;
            default:
                break;
        }

        var above = range.Start.IsNull ? Open(range.Comparison, value) : Compare(value, range.Start, range.StartIncluded);
        var below = range.End.IsNull ? Open(range.Comparison, value) : Compare(range.End, value, range.EndIncluded);
        return above == false || below == false ? false : above & below;
    }

    private static bool? InList(Value value, ListValue list)
    {
        // A list is in a list that equals it, and in a list of tests of which one holds.
        if (value is ListValue && Equality.Of(value, list) == true)
        {
            return true;
        }

        foreach (var item in list.Items)
        {
            var holds = item is RangeValue range && value is not RangeValue ? InRange(value, range) : Equality.Of(value, item);
            if (holds == true)
            {
                return true;
            }
        }

        return false;
    }

    private static bool? Open(string? comparison, Value value) =>
        comparison is null ? null
        : value.IsNull ? null
        : true;

    private static bool? Compare(Value upper, Value lower, bool included) =>
        Ordering.Compare(upper, lower) is { } order ? order > 0 || (included && order == 0) : null;
}
