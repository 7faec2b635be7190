using System.Text.Encodings.Web;
using System.Text.Json;
using Bases.Server.Wording;

namespace Bases.Server.Features.Policies;

/// <summary>Values of parameters as people read and type them: texts and numbers as they are, lists and groups as JSON.</summary>
internal static class PolicyValues
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static string Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Array
                when value.EnumerateArray().All(item => item.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)) => string.Join(
                "、",
                value.EnumerateArray().Select(item => item.ToString())
            ),
            JsonValueKind.Object => JsonSerializer.Serialize(value, Readable),
            _ => value.GetRawText(),
        };

    public static string Words(JsonElement value, Words words) =>
        value.ValueKind switch
        {
            JsonValueKind.True => words["是", "yes"],
            JsonValueKind.False => words["否", "no"],
            _ => Text(value),
        };

    /// <summary>Reads what was typed as a value of the kind of the present one.</summary>
    /// <returns>Null when it is not of that kind.</returns>
    public static JsonElement? Read(string? typed, JsonElement present)
    {
        var text = typed?.Trim() ?? "";
        switch (present.ValueKind)
        {
            case JsonValueKind.String:
                return text.Length == 0 ? null : JsonSerializer.SerializeToElement(text);
            case JsonValueKind.True or JsonValueKind.False:
                return text is "true" or "false" ? JsonSerializer.SerializeToElement(text == "true") : null;
            case JsonValueKind.Array when !text.StartsWith('['):
                var items = text.Split(['、', ',', '，', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                var numbers = present.EnumerateArray().FirstOrDefault().ValueKind == JsonValueKind.Number;
                return Json($"[{string.Join(',', items.Select(item => numbers ? item : JsonSerializer.Serialize(item)))}]", present);
            default:
                return Json(text, present);
        }
    }

    private static JsonElement? Json(string text, JsonElement present)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var value = document.RootElement.Clone();
            return value.ValueKind == present.ValueKind ? value : null;
        }
        catch (JsonException)
        {
            // Whoever typed it is told that it is not of this kind.
            return null;
        }
    }
}
