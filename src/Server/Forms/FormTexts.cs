using System.Text.Json.Nodes;

namespace Bases.Server.Forms;

/// <summary>A text of a form that people read, and where it stands.</summary>
internal sealed record FormText(JsonObject Component, string Key, string Text)
{
    public void Say(string text) => Component[Key] = text;
}

/// <summary>Tells in a form file (form-js schema) what people read from what the procedure reads: keys, values, conditions.</summary>
internal static class FormTexts
{
    private static readonly HashSet<string> Read =
    [
        "label",
        "dateLabel",
        "timeLabel",
        "dateTimeLabel",
        "description",
        "text",
        "content",
        "placeholder",
        "alt",
        "title",
        "prefixAdorner",
        "suffixAdorner",
        "patternErrorMessage",
    ];

    /// <summary>In the order in which they stand there.</summary>
    public static IReadOnlyList<FormText> Of(JsonNode form) => [.. Below(form)];

    private static IEnumerable<FormText> Below(JsonNode? node) =>
        node switch
        {
            JsonObject component => component.SelectMany(entry =>
                Read.Contains(entry.Key) && entry.Value is JsonValue value && value.TryGetValue<string>(out var text)
                    ? [new FormText(component, entry.Key, text)]
                    : Below(entry.Value)
            ),
            JsonArray all => all.SelectMany(Below),
            _ => [],
        };
}
