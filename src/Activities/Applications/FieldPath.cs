using System.Globalization;
using System.Text.Json.Nodes;

namespace Bases.Activities.Applications;

/// <summary>A form field by its path, e.g. <c>partners[0].agreementExpiresOn</c>.</summary>
internal static class FieldPath
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

    /// <summary>Sets the field to a text, in the kind (number, yes/no, text) that it has now.</summary>
    /// <returns>False when there is no such place.</returns>
    public static bool Write(JsonNode node, string path, string? text)
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
            target[name] = Converted(target[name], text);
            return true;
        }

        if (place is JsonArray items && last.Index is { } position && position < items.Count)
        {
            items[position] = Converted(items[position], text);
            return true;
        }

        return false;
    }

    private static JsonNode? Converted(JsonNode? now, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return now?.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.Number
                when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
            System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => text is "true" or "是",
            _ => text,
        };
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
}
