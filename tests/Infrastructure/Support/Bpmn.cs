namespace Bases.Infrastructure.Tests.Support;

/// <summary>Small processes as files, the way a designer would hand them in.</summary>
public static class Bpmn
{
    public static string File(string content, string id = "p", string extra = "") =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="http://example.cn">
              {extra}
              <bpmn:process id="{id}" name="Process {id}" isExecutable="true">
                {content}
              </bpmn:process>
            </bpmn:definitions>
            """;

    /// <summary>Elements in a row, joined by flows.</summary>
    public static string Sequence(params string[] elements)
    {
        var flows = new List<string>();
        for (var index = 1; index < elements.Length; index++)
        {
            flows.Add(
                $"""<bpmn:sequenceFlow id="f{index}" sourceRef="{IdOf(elements[index - 1])}" targetRef="{IdOf(elements[index])}" />"""
            );
        }

        return string.Join("\n", elements.Concat(flows));
    }

    public static string Start(string id = "start", string definition = "") =>
        $"""<bpmn:startEvent id="{id}">{definition}</bpmn:startEvent>""";

    public static string End(string id = "end", string definition = "") => $"""<bpmn:endEvent id="{id}">{definition}</bpmn:endEvent>""";

    public static string UserTask(string id, string groups = "staff", string? form = null, string extension = "") =>
        $"""
            <bpmn:userTask id="{id}" name="Task {id}"><bpmn:extensionElements><zeebe:userTask /><zeebe:assignmentDefinition candidateGroups="{groups}" />{(
                form is null ? "" : $"<zeebe:formDefinition formId=\"{form}\" />"
            )}{extension}</bpmn:extensionElements></bpmn:userTask>
            """;

    public static string ServiceTask(string id, string type, string extension = "") =>
        $"""<bpmn:serviceTask id="{id}"><bpmn:extensionElements><zeebe:taskDefinition type="{type}" />{extension}</bpmn:extensionElements></bpmn:serviceTask>""";

    public static string Timer(string id, string duration) =>
        $"""<bpmn:intermediateCatchEvent id="{id}"><bpmn:timerEventDefinition id="{id}-t"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">{duration}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>""";

    public static string Catch(string id, string message) =>
        $"""<bpmn:intermediateCatchEvent id="{id}"><bpmn:messageEventDefinition id="{id}-m" messageRef="{message}" /></bpmn:intermediateCatchEvent>""";

    public static string Throw(string id, string message) =>
        $"""<bpmn:intermediateThrowEvent id="{id}"><bpmn:messageEventDefinition id="{id}-m" messageRef="{message}" /></bpmn:intermediateThrowEvent>""";

    public static string Message(string id, string name, string? key = null) =>
        $"""<bpmn:message id="{id}" name="{name}">{(key is null ? "" : $"<bpmn:extensionElements><zeebe:subscription correlationKey=\"{key}\" /></bpmn:extensionElements>")}</bpmn:message>""";

    private static string IdOf(string element)
    {
        var start = element.IndexOf("id=\"", StringComparison.Ordinal) + 4;
        return element[start..element.IndexOf('"', start)];
    }
}
