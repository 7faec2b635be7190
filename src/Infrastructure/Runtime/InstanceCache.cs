using Bases.Engine;
using Bases.Infrastructure.Writing;

namespace Bases.Infrastructure.Runtime;

/// <summary>The instances used last. A command that fails, and a batch that is not committed, drop what they touched.</summary>
internal sealed class InstanceCache(int capacity) : IParticipant
{
    private readonly Dictionary<long, LinkedListNode<(long Key, CachedInstance Instance)>> entries = [];
    private readonly LinkedList<(long Key, CachedInstance Instance)> order = new();
    private readonly HashSet<long> touchedByCommand = [];
    private readonly HashSet<long> touchedByBatch = [];

    public CachedInstance? Find(Key key)
    {
        if (!entries.TryGetValue(key.Value, out var node))
        {
            return null;
        }

        order.Remove(node);
        order.AddFirst(node);
        return node.Value.Instance;
    }

    public void Put(Key key, CachedInstance instance)
    {
        Drop(key.Value);
        entries[key.Value] = order.AddFirst((key.Value, instance));
        if (entries.Count > capacity)
        {
            Drop(order.Last!.Value.Key);
        }
    }

    /// <summary>Before the state is changed.</summary>
    public void Touch(Key key)
    {
        touchedByCommand.Add(key.Value);
        touchedByBatch.Add(key.Value);
    }

    public void Drop(Key key) => Drop(key.Value);

    public void Mark() => touchedByCommand.Clear();

    public void Undo() => DropAll(touchedByCommand);

    public void Committed() => touchedByBatch.Clear();

    public void Lost() => DropAll(touchedByBatch);

    private void DropAll(HashSet<long> keys)
    {
        foreach (var key in keys)
        {
            Drop(key);
        }

        keys.Clear();
    }

    private void Drop(long key)
    {
        if (entries.Remove(key, out var node))
        {
            order.Remove(node);
        }
    }
}
