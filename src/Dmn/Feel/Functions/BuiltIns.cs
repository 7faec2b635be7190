namespace Bases.Dmn.Feel.Functions;

/// <summary>The functions that every expression may call.</summary>
internal static class BuiltIns
{
    private static readonly Dictionary<string, BuiltInFunction> ByName = All()
        .GroupBy(signature => signature.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => new BuiltInFunction(group.Key, [.. group]), StringComparer.Ordinal);

    /// <summary>Their names, for the parser.</summary>
    public static Syntax.NameSet Names { get; } = new(ByName.Keys.Append("is defined"));

    public static IEnumerable<BuiltInFunction> Functions => ByName.Values;

    public static BuiltInFunction? Find(string name) => ByName.GetValueOrDefault(name);

    private static IEnumerable<Signature> All() =>
        [
            .. Conversions.Signatures,
            .. Constructors.Signatures,
            .. Booleans.Signatures,
            .. Strings.Signatures,
            .. Patterns.Signatures,
            .. Lists.Signatures,
            .. Positions.Signatures,
            .. Aggregates.Signatures,
            .. Sorting.Signatures,
            .. Numbers.Signatures,
            .. Temporals.Signatures,
            .. Ranges.Signatures,
            .. Contexts.Signatures,
            .. WorkingDays.Signatures,
            .. Extensions.Signatures,
            .. Refused.Signatures,
        ];
}
