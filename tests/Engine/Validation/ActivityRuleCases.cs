using static Bases.Engine.Tests.Validation.RuleCase;

namespace Bases.Engine.Tests.Validation;

/// <summary>Activities, loops, sub-processes and calls.</summary>
internal static class ActivityRuleCases
{
    private const string Twice =
        "<multiInstanceLoopCharacteristics {0}><extensionElements><zeebe:loopCharacteristics inputCollection='=[1,2]' {1}/></extensionElements>{2}</multiInstanceLoopCharacteristics>";

    public static IEnumerable<RuleCase> All =>
        [
            new("token-quantity", "n", Around("<task id='n' startQuantity='0'/>")),
            new("token-quantity", "n", Around("<task id='n' completionQuantity='-1'/>")),
            new(
                "loop-maximum",
                "n",
                Around(
                    "<task id='n'><standardLoopCharacteristics loopMaximum='0'><loopCondition>true</loopCondition></standardLoopCharacteristics></task>"
                )
            ),
            new("loop-endless", "n", Around("<task id='n'><standardLoopCharacteristics/></task>")),
            new("multi-instance-count", "n", Around("<task id='n'><multiInstanceLoopCharacteristics/></task>")),
            new(
                "multi-instance-count-value",
                "n",
                Around(
                    "<task id='n'><multiInstanceLoopCharacteristics><loopCardinality>=-1</loopCardinality></multiInstanceLoopCharacteristics></task>"
                )
            ),
            new(
                "multi-instance-count-value",
                "n",
                Around(
                    "<task id='n'><multiInstanceLoopCharacteristics><loopCardinality>2.5</loopCardinality></multiInstanceLoopCharacteristics></task>"
                )
            ),
            new("multi-instance-output", "n", Around($"<task id='n'>{Loop("", "outputCollection='all'")}</task>")),
            new("multi-instance-event", "n", Around($"<task id='n'>{Loop("behavior='One'")}</task>")),
            new("multi-instance-event", "n", Around($"<task id='n'>{Loop("behavior='Complex'")}</task>")),
            new(
                "multi-instance-complex",
                "n",
                Around(
                    $"<task id='n'>{Loop("behavior='Complex'", "", "<complexBehaviorDefinition><condition>=true</condition></complexBehaviorDefinition>")}</task>"
                )
            ),
            new(
                "job-type-missing",
                "n",
                Around("<serviceTask id='n'><extensionElements><zeebe:taskDefinition/></extensionElements></serviceTask>")
            ),
            new("job-type-none", "n", Around("<serviceTask id='n'/>")),
            new("job-type-none", "n", Around("<businessRuleTask id='n'/>")),
            new(
                "decision-missing",
                "n",
                Around(
                    "<businessRuleTask id='n'><extensionElements><zeebe:calledDecision resultVariable='r'/></extensionElements></businessRuleTask>"
                )
            ),
            new(
                "result-variable-missing",
                "n",
                Around(
                    "<businessRuleTask id='n'><extensionElements><zeebe:calledDecision decisionId='d'/></extensionElements></businessRuleTask>"
                )
            ),
            new(
                "priority-value",
                "n",
                Around("<userTask id='n'><extensionElements><zeebe:priorityDefinition priority='101'/></extensionElements></userTask>")
            ),
            new("called-element-missing", "n", Around("<callActivity id='n'/>")),
            new(
                "called-process-start",
                "n",
                Around("<callActivity id='n' calledElement='q'/>"),
                "<message id='m' name='m'/><process id='q' isExecutable='true'><startEvent id='qs'><messageEventDefinition messageRef='m'/></startEvent><endEvent id='qe'/><sequenceFlow id='qf' sourceRef='qs' targetRef='qe'/></process>"
            ),
            new("compensation-handler-flow", "n", Around("<task id='n' isForCompensation='true'/>")),
            new("compensation-handler-unused", "undo", Around("<task id='n'/>", "<task id='undo' isForCompensation='true'/>")),
            new(
                "event-sub-process-flow",
                "n",
                Around(
                    "<subProcess id='n' triggeredByEvent='true'><startEvent id='is'><errorEventDefinition/></startEvent><endEvent id='ie'/><sequenceFlow id='if' sourceRef='is' targetRef='ie'/></subProcess>"
                )
            ),
            new(
                "event-sub-process-boundary",
                "b",
                Around(
                    "<task id='n'/>",
                    "<subProcess id='sub' triggeredByEvent='true'><startEvent id='is'><errorEventDefinition/></startEvent><endEvent id='ie'/><sequenceFlow id='if' sourceRef='is' targetRef='ie'/></subProcess><boundaryEvent id='b' attachedToRef='sub'><errorEventDefinition/></boundaryEvent><sequenceFlow id='bf' sourceRef='b' targetRef='e'/>"
                )
            ),
            new(
                "ad-hoc-content",
                "is",
                Around(
                    "<adHocSubProcess id='n'><startEvent id='is'/><task id='it'/><sequenceFlow id='if' sourceRef='is' targetRef='it'/></adHocSubProcess>"
                )
            ),
            new("ad-hoc-empty", "n", Around("<adHocSubProcess id='n'/>")),
            new(
                "instantiate-incoming",
                "n",
                Around("<receiveTask id='n' instantiate='true' messageRef='m'/>"),
                "<message id='m' name='m'/>"
            ),
            new(
                "instantiate-nested",
                "r",
                Around("<subProcess id='n'><receiveTask id='r' instantiate='true' messageRef='m'/></subProcess>"),
                "<message id='m' name='m'/>"
            ),
            new("instantiate-message", "r", "<receiveTask id='r' instantiate='true'/>"),
        ];

    private static string Loop(string attributes, string extension = "", string content = "") =>
        Twice
            .Replace("{0}", attributes, StringComparison.Ordinal)
            .Replace("{1}", extension, StringComparison.Ordinal)
            .Replace("{2}", content, StringComparison.Ordinal);
}
