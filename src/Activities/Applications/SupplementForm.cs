using System.Text.Json.Nodes;
using Bases.Register.Applications;

namespace Bases.Activities.Applications;

/// <summary>
/// 补正 as form data: each named field with what stands there now, and one upload for each named document. The form shows a
/// named field as the application's own form does, under <see cref="FieldPath.KeyOf"/> of its path.
/// </summary>
internal static class SupplementForm
{
    public static JsonObject Of(Application application, SupplementRequest request)
    {
        var form = ApplicationForm.Of(application);
        return new JsonObject
        {
            ["reason"] = request.Reason,
            ["dueOn"] = request.DueOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["documents"] = new JsonArray([.. request.Documents.Select(code => (JsonNode)code)]),
            ["fields"] = new JsonArray([.. request.Fields.Select(field => (JsonNode)field)]),
            ["changes"] = new JsonObject(
                request.Fields.Select(field => KeyValuePair.Create(FieldPath.KeyOf(field), FieldPath.Read(form, field)?.DeepClone()))
            ),
        };
    }
}
