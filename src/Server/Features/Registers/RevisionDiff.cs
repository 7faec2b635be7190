using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bases.Server.Features.Registers;

/// <summary>What differs between two states of an entry, member by member.</summary>
internal static class RevisionDiff
{
    public static IReadOnlyList<(string Path, string? Before, string? After)> Between(string? before, string after)
    {
        var earlier = Flat(before);
        var later = Flat(after);
        return
        [
            .. earlier
                .Keys.Union(later.Keys)
                .Select(path => (Path: path, Before: earlier.GetValueOrDefault(path), After: later.GetValueOrDefault(path)))
                .Where(change => change.Before != change.After)
                .OrderBy(change => change.Path, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<string, string?> Flat(string? json)
    {
        var flat = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (json is not null)
        {
            Add(flat, "", JsonNode.Parse(json));
        }

        return flat;
    }

    private static void Add(Dictionary<string, string?> flat, string path, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    Add(flat, path.Length == 0 ? name : $"{path}.{name}", value);
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    Add(flat, $"{path}[{i}]", items[i]);
                }

                break;
            case JsonValue value:
                flat[path] = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
                break;
        }
    }
}
