using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Functions;

/// <summary>What a built-in function does; null (of C#) says that it is not defined for these arguments.</summary>
internal delegate Value? BuiltInBody(Run run, Value?[] arguments);

/// <summary>One way to call a built-in function, written as <c>name(first, second?, rest...)</c>.</summary>
internal sealed class Signature
{
    private Signature(string text, string name, string[] parameters, int required, bool takesMore, BuiltInBody body)
    {
        Text = text;
        Name = name;
        Parameters = parameters;
        Required = required;
        TakesMore = takesMore;
        Body = body;
    }

    /// <summary>The signature as it is written, for messages and for documentation.</summary>
    public string Text { get; }

    public string Name { get; }

    public string[] Parameters { get; }

    public int Required { get; }

    /// <summary>True when the last parameter may be given any number of times.</summary>
    public bool TakesMore { get; }

    public BuiltInBody Body { get; }

    public static Signature Of(string text, BuiltInBody body)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var parameters = text[(open + 1)..^1].Split(", ", StringSplitOptions.RemoveEmptyEntries);
        var takesMore = parameters is [.., var last] && last.EndsWith("...", StringComparison.Ordinal);
        return new Signature(
            text,
            text[..open],
            [.. parameters.Select(parameter => parameter.TrimEnd('?', '.'))],
            parameters.Count(parameter => !parameter.EndsWith('?')),
            takesMore,
            body
        );
    }

    public bool Takes(int count) => count >= Required && (TakesMore || count <= Parameters.Length);

    /// <summary>Where each named argument goes; null when a name is unknown or one that must be given is missing.</summary>
    public int[]? Order(string[] names)
    {
        var order = new int[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            order[i] = Array.IndexOf(Parameters, names[i]);
            if (order[i] < 0 || Array.IndexOf(order, order[i], 0, i) >= 0)
            {
                return null;
            }
        }

        return order;
    }
}
