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

    /// <summary>A fee that depends on a class: two decisions, one upon the other.</summary>
    public const string Decision = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="fees" name="费用" namespace="urn:fees">
          <decision id="fee-class" name="费用类别">
            <variable name="fee-class" typeRef="string" />
            <decisionTable hitPolicy="FIRST">
              <input label="人数"><inputExpression><text>staff</text></inputExpression></input>
              <output name="class" />
              <annotation name="依据" />
              <rule id="small"><inputEntry><text>&lt; 50</text></inputEntry><outputEntry><text>"B"</text></outputEntry><annotationEntry><text>第七条</text></annotationEntry></rule>
              <rule id="large"><inputEntry><text>-</text></inputEntry><outputEntry><text>"A"</text></outputEntry><annotationEntry><text>第八条</text></annotationEntry></rule>
            </decisionTable>
          </decision>
          <decision id="fee" name="费用">
            <variable name="fee" typeRef="number" />
            <informationRequirement><requiredDecision href="#fee-class" /></informationRequirement>
            <literalExpression><text>if 费用类别 = "A" then 200 else 100</text></literalExpression>
          </decision>
        </definitions>
        """;

    public const string DecidingProcess = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="fee-definitions" targetNamespace="test">
          <bpmn:process id="fee" name="费用" isExecutable="true">
            <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="decide" />
            <bpmn:businessRuleTask id="decide" name="确定费用">
              <bpmn:extensionElements><zeebe:calledDecision decisionId="fee" resultVariable="fee" /></bpmn:extensionElements>
              <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
            </bpmn:businessRuleTask>
            <bpmn:sequenceFlow id="f2" sourceRef="decide" targetRef="end" />
            <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
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
