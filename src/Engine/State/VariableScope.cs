using System.Diagnostics.CodeAnalysis;
using Bases.Dmn.Values;

namespace Bases.Engine.State;

/// <summary>
/// The variables of one scope. A context that is handed over is shared until the first change, and the context that
/// is handed out is made once between two changes: most scopes are read often and written rarely.
/// </summary>
public sealed class VariableScope
{
    private OrderedDictionary<string, Value>? own;
    private ContextValue? context;

    public bool IsEmpty => own is null && context is null;

    public bool Contains(string name) => TryGet(name, out _);

    public bool TryGet(string name, [MaybeNullWhen(false)] out Value value)
    {
        if (own is not null)
        {
            return own.TryGetValue(name, out value);
        }

        if (context is not null)
        {
            return context.TryGet(name, out value);
        }

        value = null;
        return false;
    }

    public ContextValue ToContext() => context ??= own is null ? ContextValue.Empty : new ContextValue(own);

    internal void Merge(ContextValue variables)
    {
        if (variables.Count == 0)
        {
            return;
        }

        if (IsEmpty || (own is null && context!.Count == 0))
        {
            context = variables;
            return;
        }

        own ??= Copy(context!);
        foreach (var (name, value) in variables.Entries)
        {
            own[name] = value;
        }

        context = null;
    }

    private static OrderedDictionary<string, Value> Copy(ContextValue context)
    {
        var copy = new OrderedDictionary<string, Value>(context.Count + 4, StringComparer.Ordinal);
        foreach (var (name, value) in context.Entries)
        {
            copy[name] = value;
        }

        return copy;
    }
}
