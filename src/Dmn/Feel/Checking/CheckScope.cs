using Bases.Dmn.Feel.Types;

namespace Bases.Dmn.Feel.Checking;

/// <summary>Names with their types, one set within another.</summary>
internal sealed class CheckScope(CheckScope? outer, IEnumerable<KeyValuePair<string, FeelType>> names)
{
    private readonly Dictionary<string, FeelType> names = new(names, StringComparer.Ordinal);

    /// <summary>True inside a filter of items of which nothing is known: every name may be one of their entries.</summary>
    public bool IsOpen { get; init; }

    public static CheckScope Of(CheckScope? outer, string name, FeelType type) => new(outer, [KeyValuePair.Create(name, type)]);

    public void Add(string name, FeelType type) => names[name] = type;

    /// <summary>The type; null for a name that cannot be there.</summary>
    public FeelType? Find(string name) =>
        names.TryGetValue(name, out var type) ? type : outer?.Find(name) ?? (IsOpen ? FeelType.Any : null);
}
