using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bases.Activities.Applications;

/// <summary>A form field by its path, e.g. <c>partners[0].agreementExpiresOn</c>.</summary>
public static partial class FieldPath
{
    public static JsonNode? Read(JsonNode? node, string path)
    {
        foreach (var part in Parts(path))
        {
            node = part.Index is { } index
                ? node is JsonArray list && index < list.Count
                    ? list[index]
                    : null
                : node is JsonObject members
                    ? members[part.Name!]
                    : null;
        }

        return node;
    }

    /// <summary>The path as the name of one field of a form, e.g. <c>partners_0_agreementExpiresOn</c>.</summary>
    public static string KeyOf(string path) => NotOfAName().Replace(path, "_").TrimEnd('_');

    /// <summary>Sets the field; null empties it.</summary>
    /// <returns>False when there is no such place.</returns>
    public static bool Write(JsonNode node, string path, JsonNode? value)
    {
        var parts = Parts(path).ToList();
        var place = node;
        foreach (var part in parts.SkipLast(1))
        {
            place = part.Index is { } index
                ? place is JsonArray list && index < list.Count
                    ? list[index]
                    : null
                : place is JsonObject members
                    ? members[part.Name!]
                    : null;
        }

        var last = parts[^1];
        if (place is JsonObject target && last.Name is { } name)
        {
            target[name] = value?.DeepClone();
            return true;
        }

        if (place is JsonArray items && last.Index is { } position && position < items.Count)
        {
            items[position] = value?.DeepClone();
            return true;
        }

        return false;
    }

    private static IEnumerable<(string? Name, int? Index)> Parts(string path)
    {
        foreach (var segment in path.Split('.'))
        {
            var names = segment.Split('[');
            yield return (names[0], null);
            foreach (var index in names.Skip(1))
            {
                yield return (
                    null,
                    int.TryParse(index.TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                        ? number
                        : int.MaxValue
                );
            }
        }
    }

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NotOfAName();
}
