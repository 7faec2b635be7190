using System.Globalization;
using System.Security;

namespace Bases.Engine.Tests.Execution;

/// <summary>Writes small BPMN files, so that a test shows the process that it is about.</summary>
internal static class Bpmn
{
    public static string File(params string[] roots) =>
        $"""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="file" targetNamespace="test">
            {string.Concat(roots)}
            </definitions>
            """;

    public static string Process(string id, params string[] parts) =>
        $"<process id='{id}' isExecutable='true'>{string.Concat(parts)}</process>";

    public static string Message(string id, string? key = null) =>
        $"<message id='{id}' name='{id}'>{(key is null ? "" : $"<extensionElements><zeebe:subscription correlationKey='{Escape(key)}'/></extensionElements>")}</message>";

    public static string Signal(string id) => $"<signal id='{id}' name='{id}'/>";

    public static string Error(string id) => $"<error id='{id}' errorCode='{id}'/>";

    public static string Escalation(string id) => $"<escalation id='{id}' escalationCode='{id}'/>";

    public static string Start(string id, params string[] parts) => Node("startEvent", id, "", parts);

    public static string NonInterruptingStart(string id, params string[] parts) => Node("startEvent", id, "isInterrupting='false'", parts);

    public static string End(string id, params string[] parts) => Node("endEvent", id, "", parts);

    public static string Throw(string id, params string[] parts) => Node("intermediateThrowEvent", id, "", parts);

    public static string Catch(string id, params string[] parts) => Node("intermediateCatchEvent", id, "", parts);

    public static string Boundary(string id, string on, params string[] parts) => Node("boundaryEvent", id, $"attachedToRef='{on}'", parts);

    public static string Reminder(string id, string on, params string[] parts) =>
        Node("boundaryEvent", id, $"attachedToRef='{on}' cancelActivity='false'", parts);

    public static string Task(string id, params string[] parts) => Node("task", id, "", parts);

    public static string UserTask(string id, params string[] parts) =>
        Node("userTask", id, "", [Extensions("<zeebe:userTask/>"), .. parts]);

    public static string Service(string id, string type, params string[] parts) =>
        Node("serviceTask", id, "", [Extensions($"<zeebe:taskDefinition type='{type}'/>"), .. parts]);

    public static string Script(string id, string expression, string result, params string[] parts) =>
        Node("scriptTask", id, "", [Extensions($"<zeebe:script expression='={Escape(expression)}' resultVariable='{result}'/>"), .. parts]);

    public static string Rule(string id, string decision, string result) =>
        Node("businessRuleTask", id, "", Extensions($"<zeebe:calledDecision decisionId='{decision}' resultVariable='{result}'/>"));

    public static string Receive(string id, string? message = null, params string[] parts) =>
        Node("receiveTask", id, message is null ? "" : $"messageRef='{message}'", parts);

    public static string Send(string id, string message) => Node("sendTask", id, $"messageRef='{message}'");

    public static string Exclusive(string id, string? otherwise = null) => Node("exclusiveGateway", id, Default(otherwise));

    public static string Parallel(string id) => Node("parallelGateway", id, "");

    public static string Inclusive(string id, string? otherwise = null) => Node("inclusiveGateway", id, Default(otherwise));

    public static string EventBased(string id) => Node("eventBasedGateway", id, "");

    public static string Complex(string id, string condition) =>
        Node("complexGateway", id, "", $"<activationCondition xsi:type='tFormalExpression'>={Escape(condition)}</activationCondition>");

    public static string SubProcess(string id, params string[] parts) => Node("subProcess", id, "", parts);

    public static string EventSubProcess(string id, params string[] parts) => Node("subProcess", id, "triggeredByEvent='true'", parts);

    public static string Transaction(string id, params string[] parts) => Node("transaction", id, "", parts);

    public static string AdHoc(string id, string ordering, params string[] parts) =>
        Node("adHocSubProcess", id, $"ordering='{ordering}'", parts);

    public static string Call(string id, string process, bool allOut = true, params string[] parts) =>
        Node(
            "callActivity",
            id,
            "",
            [
                Extensions($"<zeebe:calledElement processId='{process}' propagateAllChildVariables='{(allOut ? "true" : "false")}'/>"),
                .. parts,
            ]
        );

    public static string Handler(string id) => Node("userTask", id, "isForCompensation='true'", Extensions("<zeebe:userTask/>"));

    public static string Association(string from, string to) =>
        $"<association id='{from}-{to}' associationDirection='One' sourceRef='{from}' targetRef='{to}'/>";

    public static string Node(string tag, string id, string attributes, params string[] parts) =>
        $"<{tag} id='{id}' {attributes}>{Merge(parts)}</{tag}>";

    public static string Timer(string duration) => $"<timerEventDefinition><timeDuration>{duration}</timeDuration></timerEventDefinition>";

    public static string Cycle(string cycle) => $"<timerEventDefinition><timeCycle>{cycle}</timeCycle></timerEventDefinition>";

    public static string OnMessage(string message) => $"<messageEventDefinition messageRef='{message}'/>";

    public static string OnSignal(string signal) => $"<signalEventDefinition signalRef='{signal}'/>";

    public static string OnError(string? error = null) =>
        error is null ? "<errorEventDefinition/>" : $"<errorEventDefinition errorRef='{error}'/>";

    public static string OnEscalation(string? escalation = null) =>
        escalation is null ? "<escalationEventDefinition/>" : $"<escalationEventDefinition escalationRef='{escalation}'/>";

    public static string OnCondition(string condition) =>
        $"<conditionalEventDefinition><condition xsi:type='tFormalExpression'>={Escape(condition)}</condition></conditionalEventDefinition>";

    public static string Compensate(string? activity = null) =>
        activity is null ? "<compensateEventDefinition/>" : $"<compensateEventDefinition activityRef='{activity}'/>";

    public static string OnCancel => "<cancelEventDefinition/>";

    public static string Terminate => "<terminateEventDefinition/>";

    public static string Link(string name) => $"<linkEventDefinition name='{name}'/>";

    public static string Input(string source, string target) =>
        Extensions($"<zeebe:ioMapping><zeebe:input source='={Escape(source)}' target='{target}'/></zeebe:ioMapping>");

    public static string Output(string source, string target) =>
        Extensions($"<zeebe:ioMapping><zeebe:output source='={Escape(source)}' target='{target}'/></zeebe:ioMapping>");

    public static string Listener(string on, string type) =>
        Extensions($"<zeebe:executionListeners><zeebe:executionListener eventType='{on}' type='{type}'/></zeebe:executionListeners>");

    public static string ForEach(
        string collection,
        string item,
        bool sequential = false,
        string? until = null,
        string? results = null,
        string? result = null
    ) =>
        $"""
            <multiInstanceLoopCharacteristics isSequential='{(sequential ? "true" : "false")}'><extensionElements>
            <zeebe:loopCharacteristics inputCollection='={Escape(collection)}' inputElement='{item}' {(
                results is null ? "" : $"outputCollection='{results}' outputElement='={Escape(result!)}'"
            )}/></extensionElements>
            {(
                until is null ? "" : $"<completionCondition xsi:type='tFormalExpression'>={Escape(until)}</completionCondition>"
            )}</multiInstanceLoopCharacteristics>
            """;

    public static string Times(int count, bool sequential = false) =>
        $"<multiInstanceLoopCharacteristics isSequential='{(sequential ? "true" : "false")}'><loopCardinality xsi:type='tFormalExpression'>={count.ToString(CultureInfo.InvariantCulture)}</loopCardinality></multiInstanceLoopCharacteristics>";

    public static string While(string condition, bool before = false, int? most = null) =>
        $"<standardLoopCharacteristics testBefore='{(before ? "true" : "false")}' {(most is null ? "" : $"loopMaximum='{most}'")}><loopCondition xsi:type='tFormalExpression'>={Escape(condition)}</loopCondition></standardLoopCharacteristics>";

    /// <summary><c>a > b > c</c>: flows named <c>a-b</c> and <c>b-c</c>.</summary>
    public static string Flow(string path)
    {
        var nodes = path.Split('>', StringSplitOptions.TrimEntries);
        return string.Concat(
            nodes.Zip(nodes.Skip(1), (from, to) => $"<sequenceFlow id='{from}-{to}' sourceRef='{from}' targetRef='{to}'/>")
        );
    }

    public static string If(string from, string to, string condition) =>
        $"<sequenceFlow id='{from}-{to}' sourceRef='{from}' targetRef='{to}'><conditionExpression xsi:type='tFormalExpression'>={Escape(condition)}</conditionExpression></sequenceFlow>";

    private static string Extensions(string content) => $"<extensionElements>{content}</extensionElements>";

    private static string Default(string? flow) => flow is null ? "" : $"default='{flow}'";

    /// <summary>Several parts may bring extension elements; a file has them once, and first.</summary>
    private static string Merge(string[] parts)
    {
        var extensions = parts.Where(part => part.StartsWith("<extensionElements>", StringComparison.Ordinal)).ToList();
        var inner = string.Concat(extensions.Select(part => part["<extensionElements>".Length..^"</extensionElements>".Length]));
        inner = inner
            .Replace("</zeebe:ioMapping><zeebe:ioMapping>", "", StringComparison.Ordinal)
            .Replace("</zeebe:executionListeners><zeebe:executionListeners>", "", StringComparison.Ordinal);
        return (inner.Length > 0 ? Extensions(inner) : "") + string.Concat(parts.Except(extensions));
    }

    private static string Escape(string text) => SecurityElement.Escape(text);
}
