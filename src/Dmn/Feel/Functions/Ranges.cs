using Bases.Dmn.Feel.Semantics;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Functions;

/// <summary>How points and ranges lie to each other (DMN 1.5, 10.3.4.11, table 80).</summary>
internal static class Ranges
{
    private delegate bool? Relation(Side a, Side b);

    private static readonly string[] PointOrRange = ["point1, point2", "point, range", "range, point", "range1, range2"];
    private static readonly string[] RangesOnly = ["range1, range2"];
    private static readonly string[] PointInRange = ["point, range", "range1, range2"];
    private static readonly string[] RangeWithPoint = ["range, point", "range1, range2"];
    private static readonly string[] Alike = ["point1, point2", "range1, range2"];

    public static IEnumerable<Signature> Signatures { get; } =
    [
        .. Of("before", PointOrRange, (a, b) => Less(a.End, b.Start, !a.EndIncluded || !b.StartIncluded)),
        .. Of("after", PointOrRange, (a, b) => Less(b.End, a.Start, !b.EndIncluded || !a.StartIncluded)),
        .. Of("meets", RangesOnly, (a, b) => a.EndIncluded && b.StartIncluded && Same(a.End, b.Start) == true),
        .. Of("met by", RangesOnly, (a, b) => b.EndIncluded && a.StartIncluded && Same(b.End, a.Start) == true),
        .. Of(
            "overlaps",
            RangesOnly,
            (a, b) => !(Less(a.End, b.Start, !a.EndIncluded || !b.StartIncluded) | Less(b.End, a.Start, !b.EndIncluded || !a.StartIncluded))
        ),
        .. Of("overlaps before", RangesOnly, OverlapsBefore),
        .. Of("overlaps after", RangesOnly, (a, b) => OverlapsBefore(b, a)),
        .. Of(
            "finishes",
            PointInRange,
            (a, b) =>
                a.IsPoint
                    ? b.EndIncluded && Same(a.End, b.End) == true
                    : a.EndIncluded == b.EndIncluded && Same(a.End, b.End) == true && StartsWithin(a, b)
        ),
        .. Of(
            "finished by",
            RangeWithPoint,
            (a, b) =>
                b.IsPoint
                    ? a.EndIncluded && Same(a.End, b.End) == true
                    : a.EndIncluded == b.EndIncluded && Same(a.End, b.End) == true && StartsWithin(b, a)
        ),
        .. Of("includes", RangeWithPoint, (a, b) => StartsWithin(b, a) && EndsWithin(b, a)),
        .. Of("during", PointInRange, (a, b) => StartsWithin(a, b) && EndsWithin(a, b)),
        .. Of(
            "starts",
            PointInRange,
            (a, b) =>
                a.IsPoint
                    ? b.StartIncluded && Same(a.Start, b.Start) == true
                    : a.StartIncluded == b.StartIncluded && Same(a.Start, b.Start) == true && EndsWithin(a, b)
        ),
        .. Of(
            "started by",
            RangeWithPoint,
            (a, b) =>
                b.IsPoint
                    ? a.StartIncluded && Same(a.Start, b.Start) == true
                    : a.StartIncluded == b.StartIncluded && Same(a.Start, b.Start) == true && EndsWithin(b, a)
        ),
        .. Of(
            "coincides",
            Alike,
            (a, b) =>
                a.IsPoint
                    ? Same(a.Start, b.Start)
                    : a.StartIncluded == b.StartIncluded
                        && a.EndIncluded == b.EndIncluded
                        && Same(a.Start, b.Start) == true
                        && Same(a.End, b.End) == true
        ),
    ];

    private static IEnumerable<Signature> Of(string name, string[] parameters, Relation relation) =>
        parameters.Select(list =>
            Signature.Of(
                $"{name}({list})",
                (_, a) =>
                {
                    if (a[0] is not { IsNull: false } first || a[1] is not { IsNull: false } second || !Allows(parameters, first, second))
                    {
                        return null;
                    }

                    var left = Side.Of(first);
                    var right = Side.Of(second);
                    return left is null || right is null || Ordering.Compare(left.Known, right.Known) is null
                        ? null
                        : Logic.Of(relation(left, right));
                }
            )
        );

    private static bool Allows(string[] parameters, Value first, Value second)
    {
        var kinds = (first is RangeValue, second is RangeValue);
        return Array.Exists(
            parameters,
            list =>
                kinds
                == list switch
                {
                    "point1, point2" => (false, false),
                    "point, range" => (false, true),
                    "range, point" => (true, false),
                    _ => (true, true),
                }
        );
    }

    private static bool? OverlapsBefore(Side a, Side b) =>
        Starts(a, b) < 0
        && Ends(a, b) <= 0
        && Ordering.Compare(b.Start, a.End) is { } meet
        && (meet < 0 || (meet == 0 && a.EndIncluded && b.StartIncluded));

    private static bool StartsWithin(Side inner, Side outer) => Starts(outer, inner) <= 0;

    private static bool EndsWithin(Side inner, Side outer) => Ends(inner, outer) <= 0;

    /// <summary>Which one begins first; a start that is included lies before one that is not.</summary>
    private static int? Starts(Side a, Side b) =>
        (a.Start.IsNull, b.Start.IsNull) switch
        {
            (true, true) => 0,
            (true, false) => -1,
            (false, true) => 1,
            _ => Ordering.Compare(a.Start, b.Start) is { } order
                ? order != 0
                    ? order
                    : b.StartIncluded.CompareTo(a.StartIncluded)
                : null,
        };

    /// <summary>Which one ends first; an end that is not included lies before one that is.</summary>
    private static int? Ends(Side a, Side b) =>
        (a.End.IsNull, b.End.IsNull) switch
        {
            (true, true) => 0,
            (true, false) => 1,
            (false, true) => -1,
            _ => Ordering.Compare(a.End, b.End) is { } order
                ? order != 0
                    ? order
                    : a.EndIncluded.CompareTo(b.EndIncluded)
                : null,
        };

    private static bool? Less(Value end, Value start, bool orEqual) =>
        end.IsNull || start.IsNull ? false
        : Ordering.Compare(end, start) is { } order ? order < 0 || (orEqual && order == 0)
        : null;

    private static bool? Same(Value a, Value b) => Equality.Of(a, b);

    private sealed record Side(Value Start, bool StartIncluded, Value End, bool EndIncluded, bool IsPoint)
    {
        public Value Known => Start.IsNull ? End : Start;

        public static Side? Of(Value value) =>
            value is RangeValue range
                ? range.Comparison == "!="
                    ? null
                    : new Side(range.Start, range.StartIncluded, range.End, range.EndIncluded, false)
                : new Side(value, true, value, true, true);
    }
}
