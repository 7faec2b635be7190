using System.Text;

namespace Bases.Activities.Contract;

/// <summary>The table of activities in the designers' guide.</summary>
public static class ActivityGuide
{
    public static string Write(IEnumerable<ActivityDescription> activities)
    {
        var text = new StringBuilder();
        foreach (var activity in activities)
        {
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"### `{activity.Type}` {activity.Title}\n\n{activity.Summary}\n\n"
            );
            Fields(text, "Input", activity.Inputs);
            Fields(text, "Output", activity.Outputs);
            foreach (var error in activity.Errors)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"- Error `{error.Code}`: {error.Meaning}\n");
            }

            foreach (var document in activity.Documents)
            {
                text.Append(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"- Fills `documents/{document.Template}`{(document.In is { } process ? $" in `{process}`" : "")}: {string.Join(", ", document.Fields.Select(field => $"`{field}`"))}\n"
                );
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static void Fields(StringBuilder text, string what, IReadOnlyList<ActivityField> fields)
    {
        if (fields.Count > 0)
        {
            var names = fields.Select(field => $"`{field.Name}` {field.Label}{(what == "Input" && !field.Required ? "（可省）" : "")}");
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"- {what}: {string.Join("; ", names)}\n");
        }
    }
}
