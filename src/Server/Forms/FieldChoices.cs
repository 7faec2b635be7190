using System.Globalization;
using System.Text.Json.Nodes;
using Bases.Dmn.Feel;

namespace Bases.Server.Forms;

/// <summary>The fields of a filled-in form that can be named one by one, as choices: path, and label as people read it.</summary>
internal sealed class FieldChoices(FeelEnvironment environment)
{
    /// <summary>What a person types as text; a choice among codes or a signature cannot be mended as text.</summary>
    private static readonly HashSet<string> Typed = ["textfield", "textarea", "number", "datetime"];

    private readonly JsonArray choices = [];

    /// <param name="data">Lists give a choice for each of their rows.</param>
    public static JsonArray Of(FormSchema schema, JsonObject data, FeelEnvironment environment)
    {
        var found = new FieldChoices(environment);
        found.Walk(schema.Fields, data, data, "", "");
        return found.choices;
    }

    private void Walk(IEnumerable<FormField> fields, JsonObject data, JsonObject all, string path, string label)
    {
        foreach (var field in fields.Where(field => !field.IsHidden(all.Context(), environment)))
        {
            if (field.IsGroup)
            {
                var inner = field.Path is { } own ? data[own] as JsonObject ?? [] : data;
                Walk(field.Children, inner, all, field.Path is null ? path : $"{path}{field.Path}.", label);
            }
            else if (field.IsList && field.Path is { } list)
            {
                var rows = data[list] as JsonArray ?? [];
                for (var i = 0; i < rows.Count; i++)
                {
                    var number = (i + 1).ToString(CultureInfo.InvariantCulture);
                    Walk(
                        field.Children,
                        rows[i] as JsonObject ?? [],
                        all,
                        string.Create(CultureInfo.InvariantCulture, $"{path}{list}[{i}]."),
                        $"{Short(field.Label)}{number}："
                    );
                }
            }
            else if (field.Key is { } key && !field.IsFixed && Typed.Contains(field.Type))
            {
                choices.Add((JsonNode)new JsonObject { ["label"] = label + field.Label, ["value"] = path + key });
            }
        }
    }

    /// <summary>三、境外合作伙伴（第八条第二项） → 境外合作伙伴</summary>
    private static string Short(string label)
    {
        var from = label.IndexOf('、', StringComparison.Ordinal) is >= 0 and < 3 and var mark ? mark + 1 : 0;
        var to = label.IndexOf('（', StringComparison.Ordinal) is > 0 and var bracket ? bracket : label.Length;
        return label[from..to];
    }
}
