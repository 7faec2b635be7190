using System.Text.Json;

namespace Bases.Engine.Simulation;

/// <summary>The variables that a form sets: one by the form's id in camelCase, which has all its data, and each by its key.</summary>
public sealed record FormVariables(string Id, IReadOnlyList<string> Names)
{
    /// <param name="text">A form that was checked: it has an id and components.</param>
    public static FormVariables Of(string text)
    {
        using var form = JsonDocument.Parse(text);
        var id = form.RootElement.GetProperty("id").GetString()!;
        return new FormVariables(id, [NameOf(id), .. Keys(form.RootElement)]);
    }

    /// <summary>
    /// The variable that holds a form's data: the form's id in camelCase, so <c>municipal-check</c> gives
    /// <c>municipalCheck.decision</c> to the conditions of the diagram.
    /// </summary>
    public static string NameOf(string formId)
    {
        ArgumentNullException.ThrowIfNull(formId);
        var parts = formId.Split('-', '_', '.');
        return parts[0]
            + string.Concat(parts[1..].Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
    }

    private static IEnumerable<string> Keys(JsonElement component)
    {
        foreach (var name in new[] { "key", "path" })
        {
            if (
                component.TryGetProperty(name, out var key)
                && key.ValueKind == JsonValueKind.String
                && key.GetString() is { Length: > 0 } text
            )
            {
                yield return text;
            }
        }

        if (component.TryGetProperty("components", out var parts) && parts.ValueKind == JsonValueKind.Array)
        {
            foreach (var key in parts.EnumerateArray().Where(part => part.ValueKind == JsonValueKind.Object).SelectMany(Keys))
            {
                yield return key;
            }
        }
    }
}
