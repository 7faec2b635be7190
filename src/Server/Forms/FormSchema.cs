using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bases.Server.Forms;

/// <summary>
/// A form file (form-js schema) as the server reads it: which data it shows, and whether what came back fits it.
/// The browser checks for the person's convenience; this check is the one that counts.
/// </summary>
public sealed partial class FormSchema
{
    private static readonly HashSet<string> Silent =
    [
        "text",
        "html",
        "image",
        "spacer",
        "separator",
        "button",
        "iframe",
        "table",
        "documentPreview",
    ];

    private readonly JsonObject root;

    private FormSchema(JsonObject root) => this.root = root;

    public string Id => root["id"]?.GetValue<string>() ?? "";

    /// <summary>A list whose rows are as wide as the page: <c>properties.layout</c> is <c>sheet</c>.</summary>
    public bool IsSheet => (root["properties"] as JsonObject)?["layout"]?.ToString() == "sheet";

    /// <summary>The form's components, outermost first.</summary>
    public IEnumerable<FormField> Fields => Children(root);

    /// <returns>Null when the text is not a form.</returns>
    public static FormSchema? Parse(string? json)
    {
        if (json is null)
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(json) is JsonObject form ? new FormSchema(form) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The group of a form file with a path, at whatever depth; null when there is none.</summary>
    internal static JsonObject? GroupAt(JsonObject component, string path) =>
        component["path"]?.ToString() == path
            ? component
            : (component["components"] as JsonArray ?? [])
                .OfType<JsonObject>()
                .Select(inner => GroupAt(inner, path))
                .FirstOrDefault(found => found is not null);

    /// <summary>
    /// Names of the variables that the form reads: its fields, and what its expressions and texts mention. Only these
    /// are sent to the browser.
    /// </summary>
    public IReadOnlySet<string> Variables()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Collect(root, names);
        return names;
    }

    /// <summary>Names of the data from which its fields take their choices.</summary>
    internal IReadOnlySet<string> ChoiceLists()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Walk(Fields);
        return names;

        void Walk(IEnumerable<FormField> fields)
        {
            foreach (var field in fields)
            {
                if (field.ChoiceList is { } name)
                {
                    names.Add(name);
                }

                Walk(field.Children);
            }
        }
    }

    internal static IEnumerable<FormField> Children(JsonObject parent) =>
        (parent["components"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .Where(component => !Silent.Contains(component["type"]?.GetValue<string>() ?? ""))
            .Select(component => new FormField(component));

    private static void Collect(JsonNode? node, HashSet<string> names)
    {
        switch (node)
        {
            case JsonObject component:
                foreach (var (name, value) in component)
                {
                    if (
                        name is "key" or "path" or "valuesKey" or "dataSource"
                        && value is JsonValue text
                        && text.TryGetValue<string>(out var path)
                    )
                    {
                        foreach (Match match in Name().Matches(path))
                        {
                            names.Add(match.Value);
                            break;
                        }
                    }

                    Collect(value, names);
                }

                break;
            case JsonArray array:
                foreach (var item in array)
                {
                    Collect(item, names);
                }

                break;
            case JsonValue value
                when value.TryGetValue<string>(out var expression)
                    && (expression.StartsWith('=') || expression.Contains("{{", StringComparison.Ordinal)):
                foreach (Match match in Name().Matches(expression))
                {
                    names.Add(match.Value);
                }

                break;
        }
    }

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{N}_]*")]
    private static partial Regex Name();
}
