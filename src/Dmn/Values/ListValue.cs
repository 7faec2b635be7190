namespace Bases.Dmn.Values;

/// <summary>A FEEL list.</summary>
public sealed class ListValue(IReadOnlyList<Value> items) : Value
{
    public static ListValue Empty { get; } = new([]);

    public IReadOnlyList<Value> Items { get; } = items;

    public override string TypeName => "list";

    public override bool Equals(Value? other) => other is ListValue list && list.Items.SequenceEqual(Items);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}
