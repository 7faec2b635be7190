using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using Bases.Server.Wording;

namespace Bases.Server.Forms;

/// <summary>
/// Checks the data that came back for a form: what the form does not ask for is dropped, what a person could not change
/// is taken from the data given out, and problems are told by field path.
/// </summary>
internal sealed class FormCheck(FeelEnvironment environment, Words words)
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromMilliseconds(200);
    private readonly Dictionary<string, List<string>> problems = new(StringComparer.Ordinal);
    private readonly List<(string Path, string FileId)> files = [];
    private ContextValue scope = ContextValue.Empty;

    /// <summary>The files that the data refer to; whoever carries it on sees that they belong to the case.</summary>
    public IReadOnlyList<(string Path, string FileId)> Files => files;

    /// <param name="sent">What the browser sent.</param>
    /// <param name="given">What the server had given out.</param>
    /// <returns>The data that may go on; and the problems, empty when it fits.</returns>
    public (JsonObject Data, IReadOnlyDictionary<string, string[]> Problems) Run(FormSchema schema, JsonObject sent, JsonObject given)
    {
        var seen = (JsonObject)given.DeepClone();
        foreach (var (name, value) in sent)
        {
            seen[name] = value?.DeepClone();
        }

        scope = (ContextValue)ValueJson.Parse(seen.ToJsonString());
        var data = new JsonObject();
        Walk(schema.Fields, sent, given, data, "");
        return (data, problems.ToDictionary(problem => problem.Key, problem => problem.Value.ToArray()));
    }

    private void Walk(IEnumerable<FormField> fields, JsonObject sent, JsonObject given, JsonObject data, string prefix)
    {
        // What is fixed is as it was given out, seen or not: the number by which a row of a list is known is hidden.
        foreach (var field in fields.Where(field => field.IsFixed || !field.IsHidden(scope, environment)))
        {
            if (field.IsGroup)
            {
                if (field.Path is { } path)
                {
                    Walk(field.Children, Inner(sent, path), Inner(given, path), Ensure(data, path), prefix + path + ".");
                }
                else
                {
                    Walk(field.Children, sent, given, data, prefix);
                }
            }
            else if (field.IsList && field.Path is { } list)
            {
                Set(data, list, Items(field, sent.At(list) as JsonArray ?? [], given.At(list) as JsonArray ?? [], prefix + list));
            }
            else if (field.Key is { } key)
            {
                var value = (field.IsFixed ? given : sent).At(key)?.DeepClone();
                if (!field.IsFixed)
                {
                    value = FormDates.InBeijing(field, value);
                    Check(field, value, prefix + key);
                }

                if (value is not null)
                {
                    Set(data, key, value);
                }
            }
        }
    }

    private JsonArray Items(FormField field, JsonArray sent, JsonArray given, string path)
    {
        var items = new JsonArray();
        for (var i = 0; i < sent.Count; i++)
        {
            var item = new JsonObject();
            Walk(
                field.Children,
                sent[i] as JsonObject ?? [],
                (i < given.Count ? given[i] as JsonObject : null) ?? [],
                item,
                string.Create(CultureInfo.InvariantCulture, $"{path}[{i}].")
            );
            items.Add((JsonNode)item);
        }

        return items;
    }

    private void Check(FormField field, JsonNode? value, string path)
    {
        var empty =
            value is null
            || (value is JsonArray { Count: 0 })
            || (
                value is JsonValue v
                && (
                    (v.TryGetValue<string>(out var s) && s.Trim().Length == 0)
                    || (field.Type == "checkbox" && v.TryGetValue<bool>(out var on) && !on)
                )
            );
        if (empty)
        {
            if (field.Validation?["required"] is JsonValue required && required.TryGetValue<bool>(out var must) && must)
            {
                Problem(
                    path,
                    field.Type is "filepicker"
                        ? words["请上传此附件", "Please attach this file"]
                        : words["此项必须填写", "This is required"]
                );
            }

            return;
        }

        switch (field.Type)
        {
            case "number":
                CheckNumber(field, value!, path);
                break;
            case "checkbox" when value!.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False):
                Problem(path, words["应为是或否", "Must be yes or no"]);
                break;
            case "select" or "radio" when field.Options is { } options && !options.Any(option => JsonNode.DeepEquals(option, value)):
                Problem(path, words["不在可选范围内", "Not among the choices"]);
                break;
            case "checklist"
            or "taglist"
                when value is not JsonArray chosen
                    || (field.Options is { } options && chosen.Any(one => !options.Any(option => JsonNode.DeepEquals(option, one)))):
                Problem(path, words["不在可选范围内", "Not among the choices"]);
                break;
            case "textfield" or "textarea" when value is JsonValue text && text.TryGetValue<string>(out var content):
                CheckText(field, content, path);
                break;
            case "filepicker":
                CheckFiles(value!, path);
                break;
            case "datetime" when !FormDates.IsWellFormed(field, value!):
                Problem(
                    path,
                    field.Subtype == "date"
                        ? words["请填写有效的日期", "Must be a date"]
                        : words["请填写有效的时间", "Must be a date and time"]
                );
                break;
            case "textfield" or "textarea":
                Problem(path, words["应为文字", "Must be text"]);
                break;
        }
    }

    private void CheckFiles(JsonNode value, string path)
    {
        foreach (var one in value as JsonArray ?? [null])
        {
            if ((one as JsonObject)?["fileId"] is JsonValue id && id.TryGetValue<string>(out var text))
            {
                files.Add((path, text));
            }
            else
            {
                Problem(path, words["附件没有上传成功，请重新上传", "The file was not stored; please attach it again"]);
            }
        }
    }

    private void CheckNumber(FormField field, JsonNode value, string path)
    {
        if (!decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            Problem(path, words["请填写数字", "Must be a number"]);
            return;
        }

        if (field.Limit("min") is { } min && number < min)
        {
            Problem(path, words[$"不能小于 {min}", $"Must be at least {min}"]);
        }

        if (field.Limit("max") is { } max && number > max)
        {
            Problem(path, words[$"不能大于 {max}", $"Must be at most {max}"]);
        }

        if (field.DecimalDigits is { } digits && decimal.Round(number, digits) != number)
        {
            Problem(
                path,
                digits == 0
                    ? words["请填写整数", "Must be a whole number"]
                    : words[$"最多保留 {digits} 位小数", $"At most {digits} decimals"]
            );
        }
    }

    private void CheckText(FormField field, string content, string path)
    {
        var length = content.Trim().Length;
        if (field.Limit("minLength") is { } min && length < min)
        {
            Problem(path, words[$"至少填写 {min} 个字", $"At least {min} characters"]);
        }

        if (length > (field.Limit("maxLength") ?? 100_000))
        {
            Problem(
                path,
                words[$"最多填写 {field.Limit("maxLength") ?? 100_000} 个字", $"At most {field.Limit("maxLength") ?? 100_000} characters"]
            );
        }

        if (field.Validation?["pattern"]?.ToString() is { Length: > 0 } pattern && !Matches(pattern, content))
        {
            Problem(path, field.Validation["patternErrorMessage"]?.ToString() ?? words["格式不符合要求", "Not in the expected form"]);
        }
    }

    /// <summary>A pattern comes from a form file: it may not hold up the server.</summary>
    private static bool Matches(string pattern, string content)
    {
        try
        {
            return Regex.IsMatch(content, pattern, RegexOptions.ECMAScript, PatternTime);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private void Problem(string path, string message)
    {
        if (!problems.TryGetValue(path, out var list))
        {
            problems[path] = list = [];
        }

        list.Add(message);
    }

    private static JsonObject Inner(JsonObject data, string path) => data.At(path) as JsonObject ?? [];

    private static JsonObject Ensure(JsonObject data, string path)
    {
        foreach (var part in path.Split('.'))
        {
            if (data[part] is not JsonObject inner)
            {
                data[part] = inner = [];
            }

            data = inner;
        }

        return data;
    }

    internal static void Set(JsonObject data, string path, JsonNode? value)
    {
        var parts = path.Split('.');
        var parent = parts.Length == 1 ? data : Ensure(data, string.Join('.', parts[..^1]));
        parent[parts[^1]] = value;
    }
}
