using System.Text.RegularExpressions;
using Bases.Infrastructure.Queries;
using Bases.Server.Access;
using Bases.Server.Refusals;

namespace Bases.Server.Features.Designer;

/// <summary>Lists procedures, opens one, or begins a new one.</summary>
public sealed partial class OpenProcedure(Viewer viewer, ProcessQueries queries)
{
    public Answer<DesignerHomeModel> List() => viewer.Is(Roles.Designer) ? new DesignerHomeModel(queries.Processes()) : new NotFound();

    public Answer<DesignerModel> Open(Key key)
    {
        var process = viewer.Is(Roles.Designer) ? queries.Processes(allVersions: true).FirstOrDefault(process => process.Key == key) : null;
        return process is null
            ? new NotFound()
            : new DesignerModel(process.Name, process.Id, process.ResourceName, process.Version, $"/definitions/{process.Key}/xml");
    }

    public Answer<DesignerModel> New(string? id)
    {
        if (!viewer.Is(Roles.Designer))
        {
            return new NotFound();
        }

        if (!IsProcessId(id))
        {
            return new Invalid(
                "流程标识以字母开头，只能用字母、数字、“-”“_”。",
                "A process id begins with a letter and has letters, digits, - and _."
            );
        }

        return queries.Processes().Any(process => process.Id == id)
            ? new Overtaken(
                "已有同名流程；请打开它编辑，或换一个标识。",
                "There is such a procedure already: open it, or choose another id."
            )
            : new DesignerModel(id!, id!, $"own/{id}.bpmn", null, $"/designer/blank/{id}");
    }

    public static bool IsProcessId(string? id) => id is { Length: <= 60 } && Id().IsMatch(id);

    /// <summary>A start event and nothing else, in the dialect of the designer.</summary>
    public static string Blank(string id) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="definitions-{id}" targetNamespace="http://bpmn.io/schema/bpmn" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.6.0">
              <bpmn:process id="{id}" name="{id}" isExecutable="true">
                <bpmn:startEvent id="start" name="开始" />
              </bpmn:process>
              <bpmndi:BPMNDiagram id="diagram">
                <bpmndi:BPMNPlane id="plane" bpmnElement="{id}">
                  <bpmndi:BPMNShape id="start-shape" bpmnElement="start"><dc:Bounds x="180" y="160" width="36" height="36" /></bpmndi:BPMNShape>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]*$")]
    private static partial Regex Id();
}
