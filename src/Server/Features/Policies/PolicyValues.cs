using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bases.Server.Wording;

namespace Bases.Server.Features.Policies;

/// <summary>Values of parameters as people read and type them: texts and numbers as they are, lists and groups as JSON.</summary>
internal static partial class PolicyValues
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
            JsonValueKind.String when MonthDay().Match(value.GetString()!) is { Success: true } day => words[
                $"{int.Parse(day.Groups[1].Value, CultureInfo.InvariantCulture)}月{int.Parse(day.Groups[2].Value, CultureInfo.InvariantCulture)}日",
                value.GetString()!
            ],
            JsonValueKind.String when PolicyCodes.NameOf(value.GetString()!) is { } name => words[name],
            JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) => string.Join(
                words["、", ", "],
                value.EnumerateArray().Select(item => Words(item, words))
            ),
            JsonValueKind.Object when !value.EnumerateObject().Any() => words["无", "none"],
            _ => Text(value),
        };

    /// <summary>In the field in which a new value is typed: in words too, but groups as they are read back.</summary>
    public static string Typed(JsonElement value, Words words) =>
        value.ValueKind == JsonValueKind.Object ? Text(value) : Words(value, words);

    /// <summary>Reads what was typed as a value of the kind of the present one.</summary>
    /// <returns>Null when it is not of that kind.</returns>
    public static JsonElement? Read(string? typed, JsonElement present)
    {
        var text = typed?.Trim() ?? "";
        switch (present.ValueKind)
        {
            case JsonValueKind.String:
                return text.Length == 0 ? null : JsonSerializer.SerializeToElement(Code(text));
            case JsonValueKind.True or JsonValueKind.False:
                return text is "true" or "是" or "yes" ? JsonSerializer.SerializeToElement(true)
                    : text is "false" or "否" or "no" ? JsonSerializer.SerializeToElement(false)
                    : null;
            case JsonValueKind.Array when !text.StartsWith('['):
                // English names of codes have blanks in them.
                char[] between = text.AsSpan().ContainsAny('、', ',', '，') ? ['、', ',', '，'] : [' '];
                var items = text.Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                var numbers = present.EnumerateArray().FirstOrDefault().ValueKind == JsonValueKind.Number;
                return Json($"[{string.Join(',', items.Select(item => numbers ? item : JsonSerializer.Serialize(Code(item))))}]", present);
            default:
                return Json(text, present);
        }
    }

    /// <summary>A name of a code, or a day of the year, as the value that the rules read; any other text as it is.</summary>
    private static string Code(string text) =>
        PolicyCodes.Of(text)
        ?? (
            MonthDayInWords().Match(text) is { Success: true } day
                ? $"{day.Groups[1].Value.PadLeft(2, '0')}-{day.Groups[2].Value.PadLeft(2, '0')}"
                : text
        );

    [GeneratedRegex(@"^(\d{2})-(\d{2})$")]
    private static partial Regex MonthDay();

    [GeneratedRegex("^([0-9]{1,2})月([0-9]{1,2})日$")]
    private static partial Regex MonthDayInWords();

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
