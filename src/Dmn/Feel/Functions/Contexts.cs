using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Functions;

/// <summary>DMN 1.5, 10.3.4.12.</summary>
internal static class Contexts
{
    public static IEnumerable<Signature> Signatures { get; } =
    [
        Signature.Of("get value(m, key)", GetValue),
        Signature.Of("get value(context, key)", GetValue),
        Signature.Of("get value(context, keys)", GetValue),
        Signature.Of("get entries(m)", GetEntries),
        Signature.Of("get entries(context)", GetEntries),
        Signature.Of("context(entries)", (_, a) => Aggregates.List(a[0]) is { } entries ? Context(entries) : null),
        Signature.Of("context put(context, key, value)", (_, a) => a[1] is StringValue ? Put(a) : null),
        Signature.Of("context put(context, keys, value)", (_, a) => a[1] is ListValue ? Put(a) : null),
        Signature.Of("context merge(contexts)", (_, a) => Merge(Aggregates.List(a[0]))),
    ];

    private static Value? GetValue(Run run, Value?[] a)
    {
        if (a[0] is not ContextValue context)
        {
            return null;
        }

        switch (a[1])
        {
            case StringValue key:
                return context.TryGet(key.Content, out var value) ? value : Value.Null;
            case ListValue { Items.Count: > 0 } keys when keys.Items.All(key => key is StringValue):
                Value found = context;
                foreach (var key in keys.Items)
                {
                    found = found is ContextValue inner && inner.TryGet(((StringValue)key).Content, out var entry) ? entry : Value.Null;
                }

                return found;
            default:
                return null;
        }
    }

    private static ListValue? GetEntries(Run run, Value?[] a)
    {
        if (a[0] is not ContextValue context)
        {
            return null;
        }

        return new ListValue([
            .. context.Entries.Select(entry => new ContextValue([
                KeyValuePair.Create("key", (Value)new StringValue(entry.Key)),
                KeyValuePair.Create("value", entry.Value),
            ])),
        ]);
    }

    private static ContextValue? Context(IReadOnlyList<Value> entries)
    {
        var content = new List<KeyValuePair<string, Value>>();
        foreach (var item in entries)
        {
            if (
                item is not ContextValue entry
                || !entry.TryGet("value", out var value)
                || entry["key"] is not StringValue key
                || content.Exists(known => known.Key == key.Content)
            )
            {
                return null;
            }

            content.Add(KeyValuePair.Create(key.Content, value));
        }

        return new ContextValue(content);
    }

    private static ContextValue? Put(Value?[] a)
    {
        if (a[0] is not ContextValue context || a[2] is not { } value)
        {
            return null;
        }

        return a[1] switch
        {
            StringValue key => context.With(key.Content, value),
            ListValue { Items.Count: > 0 } keys when keys.Items.All(key => key is StringValue) => Put(
                context,
                [.. keys.Items.Select(key => ((StringValue)key).Content)],
                value
            ),
            _ => null,
        };
    }

    /// <summary>Every key but the last one leads to a context; one that is missing begins an empty one, as in Camunda's FEEL.</summary>
    private static ContextValue? Put(ContextValue context, ReadOnlySpan<string> keys, Value value)
    {
        if (keys.Length == 1)
        {
            return context.With(keys[0], value);
        }

        var inner = context.TryGet(keys[0], out var entry) ? entry : ContextValue.Empty;
        return inner is ContextValue next && Put(next, keys[1..], value) is { } changed ? context.With(keys[0], changed) : null;
    }

    private static ContextValue? Merge(IReadOnlyList<Value>? contexts)
    {
        if (contexts is null)
        {
            return null;
        }

        var entries = new List<KeyValuePair<string, Value>>();
        foreach (var item in contexts)
        {
            if (item is not ContextValue context)
            {
                return null;
            }

            entries.AddRange(context.Entries);
        }

        return new ContextValue(entries);
    }
}
