using Bases.Dmn.Values;

namespace Bases.Dmn.Tests.Feelin;

/// <summary>An expression that gives one thing here and another in feelin.</summary>
internal sealed record Difference(Sample Sample, FeelinAnswer Ours, FeelinAnswer Theirs)
{
    /// <summary>feelin's numbers are doubles: what agrees to so many digits is the same.</summary>
    private const double Tolerance = 1e-12;

    public static Difference? Of(Sample sample, FeelinAnswer ours, FeelinAnswer theirs) =>
        (ours.Syntax is null) == (theirs.Syntax is null) && Agree(ours.Value, theirs.Value) ? null : new Difference(sample, ours, theirs);

    public override string ToString() => $"{Sample.Text}   ours: {Ours}   feelin: {Theirs}";

    private static bool Agree(Value a, Value b) =>
        (a, b) switch
        {
            (NumberValue x, NumberValue y) => Near(x, y),
            (ListValue x, ListValue y) => x.Items.Count == y.Items.Count
                && x.Items.Zip(y.Items).All(pair => Agree(pair.First, pair.Second)),
            (ContextValue x, ContextValue y) => x.Entries.Count == y.Entries.Count
                && x.Entries.All(entry => y.TryGet(entry.Key, out var other) && Agree(entry.Value, other)),
            (RangeValue x, RangeValue y) => x.StartIncluded == y.StartIncluded
                && x.EndIncluded == y.EndIncluded
                && Agree(x.Start, y.Start)
                && Agree(x.End, y.End),
            (FunctionValue, _) => b.IsNull,
            _ => a.Equals(b),
        };

    private static bool Near(NumberValue x, NumberValue y)
    {
        var (a, b) = (
            double.Parse(x.ToString(), System.Globalization.CultureInfo.InvariantCulture),
            double.Parse(y.ToString(), System.Globalization.CultureInfo.InvariantCulture)
        );
        return a == b || Math.Abs(a - b) <= Tolerance * Math.Max(Math.Abs(a), Math.Abs(b));
    }
}
