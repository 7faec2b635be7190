namespace Bases.Engine.Validation.Variables;

/// <summary>Finds the name that was probably meant: one letter more, less, other, or two changed about.</summary>
internal static class NearName
{
    private const int Shortest = 4;

    public static string? Of(string name, IEnumerable<string> known) =>
        name.Length < Shortest ? null : known.Where(candidate => IsNear(name, candidate)).Order(StringComparer.Ordinal).FirstOrDefault();

    private static bool IsNear(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1 || b.Length < Shortest)
        {
            return false;
        }

        var start = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = a[start..].Reverse().Zip(b[start..].Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var (left, right) = (a[start..^end], b[start..^end]);
        return (left.Length <= 1 && right.Length <= 1)
            || (left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0]);
    }
}
