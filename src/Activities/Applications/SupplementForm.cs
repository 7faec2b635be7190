using System.Text.Json.Nodes;
using Bases.Register.Applications;

namespace Bases.Activities.Applications;

/// <summary>补正 as form data: the named fields with what stands there now, and one upload for each named document.</summary>
internal static class SupplementForm
{
    public static JsonObject Of(Application application, SupplementRequest request)
    {
        var entry = ApplicationForm.ToNode(application);
        return new JsonObject
        {
            ["reason"] = request.Reason,
            ["dueOn"] = request.DueOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["documents"] = new JsonArray([.. request.Documents.Select(code => (JsonNode)code)]),
            ["fields"] = new JsonArray([.. request.Fields.Select(field => (JsonNode)field)]),
            ["fieldChoices"] = new JsonArray([.. request.Fields.Select(field => new JsonObject { ["label"] = field, ["value"] = field })]),
            ["changes"] = new JsonArray([
                .. request.Fields.Select(field => new JsonObject
                {
                    ["field"] = field,
                    ["value"] = FieldPath.Read(entry, field)?.ToString() ?? "",
                }),
            ]),
        };
    }
}
