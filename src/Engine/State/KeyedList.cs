using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Bases.Engine.State;

/// <summary>What has a key of its own.</summary>
public interface IKeyed
{
    Key Key { get; }
}

/// <summary>
/// Things in the order of their keys. Keys are given out rising, so that adding is appending; an instance holds few
/// things at a time, which makes this smaller and quicker than a dictionary.
/// </summary>
internal sealed class KeyedList<T> : IReadOnlyList<T>
    where T : class, IKeyed
{
    private readonly List<T> items = [];

    public int Count => items.Count;

    public T this[int index] => items[index];

    public bool TryGet(Key key, [MaybeNullWhen(false)] out T item)
    {
        var at = IndexOf(key);
        item = at >= 0 ? items[at] : null;
        return at >= 0;
    }

    public void Add(T item)
    {
        var at = items.Count == 0 || items[^1].Key.Value < item.Key.Value ? items.Count : ~IndexOf(item.Key);
        if (at < 0)
        {
            throw new InvalidOperationException($"Key {item.Key} was given out twice.");
        }

        items.Insert(at, item);
    }

    public void Remove(Key key)
    {
        var at = IndexOf(key);
        if (at < 0)
        {
            throw new InvalidOperationException($"Nothing has the key {key}.");
        }

        items.RemoveAt(at);
    }

    public List<T>.Enumerator GetEnumerator() => items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    private int IndexOf(Key key)
    {
        int low = 0,
            high = items.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var found = items[middle].Key.Value;
            if (found == key.Value)
            {
                return middle;
            }

            if (found < key.Value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return ~low;
    }
}
