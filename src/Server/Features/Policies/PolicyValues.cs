using System.Collections.Frozen;
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
            JsonValueKind.String when Names.TryGetValue(value.GetString()!, out var name) => words[name],
            JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) => string.Join(
                words["、", ", "],
                value.EnumerateArray().Select(item => Words(item, words))
            ),
            JsonValueKind.Object when !value.EnumerateObject().Any() => words["无", "none"],
            _ => Text(value),
        };

    /// <summary>Codes that parameters may hold, as their questions say them.</summary>
    private static readonly FrozenDictionary<string, (string Chinese, string English)> Names = new Dictionary<string, (string, string)>
    {
        ["overlap"] = ("期间重叠即算", "overlapping the period"),
        ["start"] = ("起始日在期间内", "begun within the period"),
        ["countries"] = ("国家（地区）", "countries and regions"),
        ["institutions"] = ("机构", "institutions"),
        ["national"] = ("国家级", "national"),
        ["regional"] = ("区域性", "regional"),
        ["provincial"] = ("省级", "provincial"),
        ["ministerial"] = ("部级", "ministerial"),
        ["human"] = ("由人工判断", "a person decides"),
        ["unqualified"] = ("不合格", "not qualified"),
        ["exempt"] = ("免报", "exempt"),
        ["direction"] = ("技术方向", "direction"),
        ["domain"] = ("技术领域", "domain"),
        ["inclusion"] = ("纳入日", "day of inclusion"),
        ["provisional"] = ("暂定并标明", "provisional and marked so"),
        ["expert_review"] = ("专家评审开始前", "until expert review begins"),
        ["university"] = ("高等学校", "university"),
        ["institute"] = ("科研院所", "research institute"),
        ["innovative_enterprise"] = ("创新型企业", "innovative enterprise"),
        ["joint_rd"] = ("联合研发", "joint research"),
        ["capacity_cooperation"] = ("产能合作", "cooperation in production"),
        ["down"] = ("舍去小数", "rounded down"),
        ["up"] = ("进一", "rounded up"),
        ["nearest"] = ("四舍五入", "rounded to the nearest"),
        ["Asia/Shanghai"] = ("北京时间", "Beijing time"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    [GeneratedRegex(@"^(\d{2})-(\d{2})$")]
    private static partial Regex MonthDay();

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
