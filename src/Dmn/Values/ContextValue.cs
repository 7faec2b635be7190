using System.Diagnostics.CodeAnalysis;

namespace Bases.Dmn.Values;

/// <summary>A FEEL context: named values in the order in which they were written.</summary>
public sealed class ContextValue : Value, IVariables
{
    private readonly OrderedDictionary<string, Value> entries;

    public ContextValue(IEnumerable<KeyValuePair<string, Value>> entries)
    {
        this.entries = new OrderedDictionary<string, Value>(StringComparer.Ordinal);
        foreach (var (name, value) in entries)
        {
            this.entries[name] = value;
        }
    }

    public static ContextValue Empty { get; } = new([]);

    public IReadOnlyList<KeyValuePair<string, Value>> Entries => entries;

    public int Count => entries.Count;

    public override string TypeName => "context";

    /// <summary>The value under <paramref name="name"/>, or null when there is none.</summary>
    public Value this[string name] => entries.TryGetValue(name, out var value) ? value : Null;

    public bool TryGet(string name, [MaybeNullWhen(false)] out Value value) => entries.TryGetValue(name, out value);

    /// <summary>This context with one entry set; an entry that existed keeps its place.</summary>
    public ContextValue With(string name, Value value) => new(entries.Append(new KeyValuePair<string, Value>(name, value)));

    public override bool Equals(Value? other) =>
        other is ContextValue context
        && context.entries.Count == entries.Count
        && entries.All(entry => context.entries.TryGetValue(entry.Key, out var theirs) && theirs.Equals(entry.Value));

    public override int GetHashCode() =>
        entries.Aggregate(entries.Count, (hash, entry) => hash ^ entry.Key.GetHashCode(StringComparison.Ordinal));
}
