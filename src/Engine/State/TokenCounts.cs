using System.Diagnostics;

namespace Bases.Engine.State;

/// <summary>How many tokens wait on which sequence flow of a scope, in the order of their first arrival.</summary>
internal sealed class TokenCounts
{
    private List<(int Flow, int Count)>? counts;

    public bool IsEmpty => counts is null || counts.Count == 0;

    public IReadOnlyList<(int Flow, int Count)> Entries => (IReadOnlyList<(int Flow, int Count)>?)counts ?? [];

    public int this[int flow]
    {
        get
        {
            var at = IndexOf(flow);
            return at < 0 ? 0 : counts![at].Count;
        }
    }

    public void Add(int flow, int count = 1)
    {
        counts ??= new(4);
        var at = IndexOf(flow);
        if (at < 0)
        {
            counts.Add((flow, count));
        }
        else
        {
            counts[at] = (flow, counts[at].Count + count);
        }
    }

    public void Take(int flow)
    {
        var at = IndexOf(flow);
        Debug.Assert(at >= 0, "A token was taken that is not there");
        if (counts![at].Count == 1)
        {
            counts.RemoveAt(at);
        }
        else
        {
            counts[at] = (flow, counts[at].Count - 1);
        }
    }

    public void Clear() => counts?.Clear();

    private int IndexOf(int flow)
    {
        if (counts is not null)
        {
            for (var i = 0; i < counts.Count; i++)
            {
                if (counts[i].Flow == flow)
                {
                    return i;
                }
            }
        }

        return -1;
    }
}
