using System.Collections;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Compilation;

/// <summary>The first items of a list that is still being appended to: <c>partial</c>, without a copy for every round.</summary>
internal sealed class GrowingList(List<Value> items, int count) : IReadOnlyList<Value>
{
    public int Count => count;

    public Value this[int index] => index < count ? items[index] : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<Value> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
        {
            yield return items[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
