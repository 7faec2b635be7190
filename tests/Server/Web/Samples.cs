namespace Bases.Server.Tests.Web;

internal static class Samples
{
    public const string Process = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="sample-definitions" targetNamespace="test">
          <bpmn:process id="sample" name="样例" isExecutable="true">
            <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="fill" />
            <bpmn:userTask id="fill" name="填写样例">
              <bpmn:extensionElements><zeebe:userTask /><zeebe:formDefinition formId="sample-form" /><zeebe:assignmentDefinition candidateGroups="=[&quot;call-manager&quot;]" /></bpmn:extensionElements>
              <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="f2" sourceRef="fill" targetRef="work" />
            <bpmn:serviceTask id="work" name="外部作业">
              <bpmn:extensionElements><zeebe:taskDefinition type="sample-work" /></bpmn:extensionElements>
              <bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing>
            </bpmn:serviceTask>
            <bpmn:sequenceFlow id="f3" sourceRef="work" targetRef="end" />
            <bpmn:endEvent id="end"><bpmn:incoming>f3</bpmn:incoming></bpmn:endEvent>
          </bpmn:process>
        </bpmn:definitions>
        """;

    public const string Form = """
        {
          "schemaVersion": 18, "type": "default", "id": "sample-form",
          "components": [
            { "type": "textfield", "id": "Field_1", "key": "title", "label": "标题", "validate": { "required": true, "maxLength": 20 } },
            { "type": "filepicker", "id": "Field_2", "key": "files.plan", "label": "方案" }
          ]
        }
        """;
}
