using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bases.Activities.Contract;

/// <summary>Activities as element templates of the designer, in the Zeebe element template format.</summary>
public static class ElementTemplates
{
    private const string Schema = "https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(IEnumerable<ActivityDescription> activities) =>
        JsonSerializer.Serialize(activities.Select(Template), Layout) + "\n";

    private static Dictionary<string, object> Template(ActivityDescription activity) =>
        new()
        {
            ["$schema"] = Schema,
            ["name"] = activity.Title,
            ["id"] = "bases." + activity.Type,
            ["version"] = 1,
            ["description"] = activity.Summary,
            ["category"] = new { id = activity.Type.Split('.')[0], name = activity.Type.Split('.')[0] },
            ["appliesTo"] = new[] { "bpmn:Task", "bpmn:ServiceTask", "bpmn:SendTask" },
            ["elementType"] = new { value = "bpmn:ServiceTask" },
            ["properties"] = (object[])
                [
                    new
                    {
                        type = "Hidden",
                        value = activity.Type,
                        binding = new { type = "zeebe:taskDefinition", property = "type" },
                    },
                    .. activity.Inputs.Select(input => new
                    {
                        label = input.Label,
                        type = "String",
                        feel = "optional",
                        optional = true,
                        group = "inputs",
                        binding = new { type = "zeebe:input", name = input.Name },
                    }),
                ],
            ["groups"] = new[] { new { id = "inputs", label = "输入（留空则取同名变量）" } },
        };
}
