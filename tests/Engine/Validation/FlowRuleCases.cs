using static Bases.Engine.Tests.Validation.RuleCase;

namespace Bases.Engine.Tests.Validation;

/// <summary>Sequence flows and gateways.</summary>
internal static class FlowRuleCases
{
    private const string Condition = "<conditionExpression>=x</conditionExpression>";

    public static IEnumerable<RuleCase> All =>
        [
            new("flow-end", "f", Around("<task id='n'/>", "<textAnnotation id='t'/><sequenceFlow id='f' sourceRef='n' targetRef='t'/>")),
            new(
                "flow-crosses-scope",
                "f",
                Around("<subProcess id='n'><task id='inner'/></subProcess>", "<sequenceFlow id='f' sourceRef='inner' targetRef='e'/>")
            ),
            new(
                "flow-not-immediate",
                "f",
                Around("<task id='n'/>", "<sequenceFlow id='f' sourceRef='n' targetRef='e' isImmediate='false'/>")
            ),
            new("default-flow", "n", Around("<task id='n' default='in'/>")),
            new(
                "flow-condition-source",
                "f",
                Around("<task id='n'/>", $"<sequenceFlow id='f' sourceRef='s' targetRef='n'>{Condition}</sequenceFlow>")
            ),
            new(
                "flow-condition-alone",
                "f",
                $"<startEvent id='s'/><task id='n'/><endEvent id='e'/><sequenceFlow id='in' sourceRef='s' targetRef='n'/><sequenceFlow id='f' sourceRef='n' targetRef='e'>{Condition}</sequenceFlow>"
            ),
            new(
                "flow-condition-ignored",
                "f",
                Around("<parallelGateway id='n'/>", $"<sequenceFlow id='f' sourceRef='n' targetRef='e'>{Condition}</sequenceFlow>")
            ),
            new(
                "flow-condition-missing",
                "f",
                Around("<exclusiveGateway id='n' default='out'/>", "<sequenceFlow id='f' sourceRef='n' targetRef='e'/>")
            ),
            new(
                "flow-condition-alone",
                "out",
                Around("<exclusiveGateway id='n'/>", "<sequenceFlow id='f' sourceRef='s' targetRef='n'/>")
                    .Replace("targetRef=\"e\"/>", $"targetRef='e'>{Condition}</sequenceFlow>", StringComparison.Ordinal)
            ),
            new(
                "flow-condition-missing-once",
                "out",
                Around("<exclusiveGateway id='n'/>", $"<sequenceFlow id='f' sourceRef='n' targetRef='e'>{Condition}</sequenceFlow>")
            ),
            new(
                "default-flow-condition",
                "f",
                Around(
                    "<exclusiveGateway id='n' default='f'/>",
                    $"<sequenceFlow id='f' sourceRef='n' targetRef='e'>{Condition}</sequenceFlow>"
                )
            ),
            new("no-incoming", "lost", Around("<task id='n'/>", "<task id='lost'/><sequenceFlow id='f' sourceRef='lost' targetRef='e'/>")),
            new(
                "no-outgoing",
                "stuck",
                Around("<task id='n'/>", "<task id='stuck'/><sequenceFlow id='f' sourceRef='n' targetRef='stuck'/>")
            ),
            new(
                "unreachable",
                "a",
                Around(
                    "<task id='n'/>",
                    "<task id='a'/><task id='b'/><sequenceFlow id='f' sourceRef='a' targetRef='b'/><sequenceFlow id='g' sourceRef='b' targetRef='a'/>"
                )
            ),
            new(
                "message-flow-within-pool",
                "mf",
                Around("<task id='n'/>"),
                "<collaboration id='c'><participant id='pool' processRef='p'/><messageFlow id='mf' sourceRef='s' targetRef='n'/></collaboration>"
            ),
            new(
                "message-flow-end",
                "mf",
                Around("<exclusiveGateway id='n'/>"),
                "<collaboration id='c'><participant id='pool' processRef='p'/><participant id='other'/><messageFlow id='mf' sourceRef='n' targetRef='other'/></collaboration>"
            ),
            new(
                "message-flow-end",
                "mf",
                Around("<task id='n'/>"),
                "<collaboration id='c'><participant id='pool' processRef='p'/><participant id='other'/><messageFlow id='mf' sourceRef='other' targetRef='e'/></collaboration>"
            ),
            new(
                "gateway-outgoing",
                "n",
                "<task id='a'/><task id='b'/><exclusiveGateway id='n'/><sequenceFlow id='f' sourceRef='a' targetRef='n'/><sequenceFlow id='g' sourceRef='b' targetRef='n'/>"
            ),
            new(
                "gateway-unconnected",
                "g",
                Around("<task id='n'/>", "<parallelGateway id='g'/><sequenceFlow id='f' sourceRef='n' targetRef='g'/>")
            ),
            new("gateway-superfluous", "n", Around("<exclusiveGateway id='n'/>")),
            new(
                "gateway-outgoing",
                "g",
                Around(
                    "<task id='n'/>",
                    "<task id='m'/><parallelGateway id='g'/><sequenceFlow id='f' sourceRef='n' targetRef='g'/><sequenceFlow id='h' sourceRef='n' targetRef='m'/><sequenceFlow id='i' sourceRef='m' targetRef='g'/>"
                )
            ),
            new(
                "gateway-direction",
                "n",
                Around("<parallelGateway id='n' gatewayDirection='Converging'/>", "<sequenceFlow id='f' sourceRef='n' targetRef='e'/>")
            ),
            new("event-gateway-target", "n", EventGateway("<task id='a'/>")),
            new("event-gateway-target-incoming", "n", EventGateway(Receive, "<sequenceFlow id='x' sourceRef='s' targetRef='a'/>")),
            new(
                "event-gateway-target-boundary",
                "n",
                EventGateway(
                    Receive,
                    "<boundaryEvent id='b' attachedToRef='a'><errorEventDefinition/></boundaryEvent><sequenceFlow id='x' sourceRef='b' targetRef='e'/>"
                )
            ),
            new(
                "event-gateway-mixed",
                "n",
                EventGateway(
                    Receive,
                    "<intermediateCatchEvent id='m'><messageEventDefinition messageRef='msg'/></intermediateCatchEvent><sequenceFlow id='x' sourceRef='n' targetRef='m'/><sequenceFlow id='y' sourceRef='m' targetRef='e'/>"
                ),
                Message
            ),
            new(
                "event-gateway-outgoing",
                "n",
                "<startEvent id='s'/><eventBasedGateway id='n'/><receiveTask id='a'/><endEvent id='e'/><sequenceFlow id='i' sourceRef='s' targetRef='n'/><sequenceFlow id='j' sourceRef='n' targetRef='a'/><sequenceFlow id='k' sourceRef='a' targetRef='e'/>"
            ),
            new(
                "event-gateway-parallel",
                "n",
                EventGateway(Receive)
                    .Replace("<eventBasedGateway ", "<eventBasedGateway eventGatewayType='Parallel' ", StringComparison.Ordinal)
            ),
            new(
                "event-gateway-instantiate",
                "n",
                EventGateway(Receive).Replace("<eventBasedGateway ", "<eventBasedGateway instantiate='true' ", StringComparison.Ordinal)
            ),
            new("complex-gateway-condition", "n", Around("<complexGateway id='n'/>", "<sequenceFlow id='f' sourceRef='s' targetRef='n'/>")),
        ];

    private const string Receive = "<receiveTask id='a'/>";

    private const string Message = "<message id='msg' name='msg'/>";

    /// <summary>An event-based gateway “n” before the given node “a” and a timer.</summary>
    private static string EventGateway(string node, string beside = "") =>
        $"""
            <startEvent id='s'/><eventBasedGateway id='n'/>{node}<endEvent id='e'/>
            <intermediateCatchEvent id='t'><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>
            <sequenceFlow id='i' sourceRef='s' targetRef='n'/><sequenceFlow id='j' sourceRef='n' targetRef='a'/>
            <sequenceFlow id='k' sourceRef='n' targetRef='t'/><sequenceFlow id='l' sourceRef='a' targetRef='e'/>
            <sequenceFlow id='o' sourceRef='t' targetRef='e'/>{beside}
            """;
}
