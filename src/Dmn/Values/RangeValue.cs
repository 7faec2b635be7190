namespace Bases.Dmn.Values;

/// <summary>
/// A FEEL range. An end that is null and not included is open. A range written as a comparison
/// (<c>(&lt; 10)</c>) remembers its operator: it equals only its like.
/// </summary>
public sealed class RangeValue(Value start, bool startIncluded, Value end, bool endIncluded, string? comparison = null) : Value
{
    public Value Start { get; } = start;

    public bool StartIncluded { get; } = startIncluded;

    public Value End { get; } = end;

    public bool EndIncluded { get; } = endIncluded;

    /// <summary>The operator of a range written as a comparison; otherwise null.</summary>
    public string? Comparison { get; } = comparison;

    public override string TypeName => "range";

    public override bool Equals(Value? other) =>
        other is RangeValue that
        && that.StartIncluded == StartIncluded
        && that.EndIncluded == EndIncluded
        && that.Comparison == Comparison
        && that.Start.Equals(Start)
        && that.End.Equals(End);

    public override int GetHashCode() => HashCode.Combine(Start, StartIncluded, End, EndIncluded, Comparison);
}
