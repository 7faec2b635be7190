using System.Text.Json.Nodes;
using Bases.Activities.Contract;

namespace Bases.Server.Features.Designer;

/// <summary>
/// Templates for our own activities, made from the attributes of the activities themselves, in the format of the
/// desktop modeler: the designer chooses 发布公示 and fills in its inputs.
/// </summary>
internal static class ElementTemplates
{
    public static JsonArray All { get; } = [.. ActivityCatalogue.All.Descriptions.Select(Template)];

    private static JsonNode Template(ActivityDescription activity)
    {
        var properties = new JsonArray
        {
            new JsonObject
            {
                ["type"] = "Hidden",
                ["value"] = activity.Type,
                ["binding"] = new JsonObject { ["type"] = "zeebe:taskDefinition", ["property"] = "type" },
            },
        };
        foreach (var input in activity.Inputs)
        {
            properties.Add(
                (JsonNode)
                    new JsonObject
                    {
                        ["label"] = input.Label,
                        ["type"] = "String",
                        ["feel"] = "optional",
                        ["optional"] = true,
                        ["description"] = input.Name,
                        ["binding"] = new JsonObject { ["type"] = "zeebe:input", ["name"] = input.Name },
                    }
            );
        }

        foreach (var output in activity.Outputs)
        {
            properties.Add(
                (JsonNode)
                    new JsonObject
                    {
                        ["label"] = output.Label,
                        ["type"] = "String",
                        ["optional"] = true,
                        ["description"] = output.Name,
                        ["binding"] = new JsonObject { ["type"] = "zeebe:output", ["source"] = "=" + output.Name },
                    }
            );
        }

        return new JsonObject
        {
            ["$schema"] = "https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json",
            ["id"] = "bases." + activity.Type,
            ["name"] = activity.Title,
            ["description"] = activity.Summary,
            ["appliesTo"] = new JsonArray("bpmn:Task", "bpmn:ServiceTask", "bpmn:SendTask", "bpmn:BusinessRuleTask", "bpmn:ScriptTask"),
            ["elementType"] = new JsonObject { ["value"] = "bpmn:ServiceTask" },
            ["properties"] = properties,
        };
    }
}
