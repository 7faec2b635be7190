using System.Collections.Concurrent;
using System.Reflection;

namespace Bases.Register.Labels;

/// <summary>A name in both languages of the screens.</summary>
public sealed record Label(string Zh, string En)
{
    private static readonly ConcurrentDictionary<Enum, Label> Known = new();

    /// <summary>The label of a state or kind; its identifier where none is declared.</summary>
    public static Label Of(Enum value) =>
        Known.GetOrAdd(
            value,
            static v =>
                v.GetType().GetField(v.ToString())?.GetCustomAttribute<LabelAttribute>() is { } label
                    ? new Label(label.Zh, label.En)
                    : new Label(v.ToString(), v.ToString())
        );
}
