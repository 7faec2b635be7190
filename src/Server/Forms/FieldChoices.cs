using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bases.Dmn.Feel;
using Bases.Server.Wording;

namespace Bases.Server.Forms;

/// <param name="Path">Where it stands in the form's data, e.g. <c>partners[0].country</c>.</param>
/// <param name="Label">As people read it, with the row that it is in.</param>
internal sealed record NamedField(string Path, string Label, FormField Field);

/// <summary>The fields of a filled-in form that can be named one by one: of whatever kind, and a table as a whole.</summary>
internal sealed partial class FieldChoices
{
    private readonly FeelEnvironment environment;
    private readonly JsonObject all;
    private readonly Words words;
    private readonly List<NamedField> found = [];

    private FieldChoices(FeelEnvironment environment, JsonObject all, Words words)
    {
        this.environment = environment;
        this.all = all;
        this.words = words;
    }

    /// <param name="data">Tables give a choice for each field of each of their rows.</param>
    public static IReadOnlyList<NamedField> Of(FormSchema schema, JsonObject data, FeelEnvironment environment, Words words)
    {
        var choices = new FieldChoices(environment, data, words);
        choices.Walk(schema.Fields, data, "", "");
        return choices.found;
    }

    private void Walk(IEnumerable<FormField> fields, JsonObject data, string path, string label)
    {
        foreach (var field in fields.Where(field => !field.IsHidden(all.Context(), environment)))
        {
            if (field.IsGroup)
            {
                var inner = field.Path is { } own ? data.At(own) as JsonObject ?? [] : data;
                Walk(field.Children, inner, field.Path is null ? path : $"{path}{field.Path}.", label);
            }
            else if (field.IsList && field.Path is { } list)
            {
                var name = Short(field.Label);
                var whole = words["（整张表，可增减行）", " (the whole table, with rows added or taken away)"];
                found.Add(new NamedField(path + list, label + name + whole, field));
                var rows = data.At(list) as JsonArray ?? [];
                for (var i = 0; i < rows.Count; i++)
                {
                    var number = (i + 1).ToString(CultureInfo.InvariantCulture);
                    Walk(
                        field.Children,
                        rows[i] as JsonObject ?? [],
                        string.Create(CultureInfo.InvariantCulture, $"{path}{list}[{i}]."),
                        words[$"{name}{number}：", $"{name} {number}: "]
                    );
                }
            }
            // Files are named by the list of documents.
            else if (field.Key is { } key && !field.IsFixed && field.Type != "filepicker")
            {
                found.Add(new NamedField(path + key, label + field.Label, field));
            }
        }
    }

    /// <summary>三、境外合作伙伴（第八条第二项） → 境外合作伙伴; III. Partners abroad (article 8, item 2) → Partners abroad</summary>
    private static string Short(string label) => NumberOrSource().Replace(label, "");

    [GeneratedRegex(@"^(?:.{0,2}、|[IVX]+\. )|(?<=.)(?:（| \().*$")]
    private static partial Regex NumberOrSource();
}
