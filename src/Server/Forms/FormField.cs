using System.Globalization;
using System.Text.Json.Nodes;
using Bases.Dmn.Feel;
using Bases.Dmn.Values;

namespace Bases.Server.Forms;

/// <summary>One component of a form file.</summary>
public sealed class FormField
{
    private readonly JsonObject json;

    internal FormField(JsonObject json) => this.json = json;

    public string Type => Text("type") ?? "";

    public string Label => Text("label") ?? Text("dateLabel") ?? Text("dateTimeLabel") ?? Key ?? "";

    /// <summary>Of a <c>datetime</c>: <c>date</c>, <c>time</c> or <c>datetime</c>.</summary>
    public string Subtype => Text("subtype") ?? "date";

    public string? Key => Text("key");

    public string? Path => Text("path");

    public bool IsGroup => Type == "group";

    public bool IsList => Type == "dynamiclist";

    /// <summary>What a person cannot change; the server takes the value that it gave out itself.</summary>
    public bool IsFixed => Flag("disabled") || Flag("readonly") || Type == "expression";

    public JsonObject? Validation => json["validate"] as JsonObject;

    /// <summary>The offered values of a choice; null when they come from the data.</summary>
    public IReadOnlyList<JsonNode?>? Options =>
        (json["values"] as JsonArray)?.Select(option => option is JsonObject entry ? entry["value"] : option).ToList();

    /// <summary>The name of the data that have the offered values; null when the form has them itself.</summary>
    public string? ChoiceList => Text("valuesKey");

    public int? DecimalDigits => json["decimalDigits"] is JsonValue digits && digits.TryGetValue<int>(out var count) ? count : null;

    public IEnumerable<FormField> Children => FormSchema.Children(json);

    /// <summary>The component in another form, under another key; there it is named, and so it is shown.</summary>
    internal JsonObject Named(string key, string label)
    {
        var copy = (JsonObject)json.DeepClone();
        copy.Remove("conditional");
        copy.Remove("layout");
        copy["id"] = "Named_" + key;
        copy[IsList ? "path" : "key"] = key;
        copy[Type == "datetime" ? Subtype + "Label" : "label"] = label;
        return copy;
    }

    /// <summary>Whether its condition hides it with these data.</summary>
    public bool IsHidden(ContextValue data, FeelEnvironment environment) =>
        (json["conditional"] as JsonObject)?["hide"]?.ToString() is ['=', ..] condition
        && FeelCompiler.CompileExpression(condition[1..]).Expression is { } expression
        && expression.Evaluate(data, environment).IsTrue;

    /// <summary>What a chosen value is called: by the form itself, or by the choices in the data.</summary>
    public string OptionLabel(JsonNode? value, JsonObject data)
    {
        var options = json["values"] as JsonArray ?? (ChoiceList is { } name ? data[name] as JsonArray : null);
        var option = options?.OfType<JsonObject>().FirstOrDefault(entry => JsonNode.DeepEquals(entry["value"], value));
        return option?["label"]?.ToString() ?? value?.ToString() ?? "";
    }

    public decimal? Limit(string name) =>
        Validation?[name] is JsonValue limit
        && decimal.TryParse(limit.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    private string? Text(string name) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    private bool Flag(string name) => json[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;
}
