using static Bases.Engine.Tests.Validation.RuleCase;

namespace Bases.Engine.Tests.Validation;

/// <summary>Elements, references and expressions.</summary>
internal static class FileRuleCases
{
    public static IEnumerable<RuleCase> All =>
        [
            new("duplicate-id", "n", Around("<task id='n'/>", "<textAnnotation id='n'/>")),
            new("unknown-element", "dance", Around("<task id='n'/>", "<choreographyTask id='dance'/>")),
            new("unknown-element", "n", Around("<intermediateThrowEvent id='n'><moodEventDefinition/></intermediateThrowEvent>")),
            new("attribute-value", "n", Around("<task id='n' startQuantity='many'/>")),
            new("attribute-value", "n", Around("<task id='n' isForCompensation='perhaps'/>")),
            new(
                "attribute-value",
                "n",
                Around(
                    "<subProcess id='n'><multiInstanceLoopCharacteristics behavior='Some'><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></subProcess>"
                )
            ),
            new(
                "attribute-value",
                "n",
                Around(
                    "<callActivity id='n'><extensionElements><zeebe:calledElement processId='p' bindingType='newest'/></extensionElements></callActivity>"
                )
            ),
            new(
                "attribute-value",
                "n",
                Around("<userTask id='n'><extensionElements><zeebe:taskSchedule dueDate='soon'/></extensionElements></userTask>")
            ),
            new(
                "attribute-value",
                "n",
                Around(
                    "<serviceTask id='n'><extensionElements><zeebe:taskDefinition type='t' retries='often'/></extensionElements></serviceTask>"
                )
            ),
            new("foreign-extension", "n", Around("<serviceTask id='n' camunda:class='org.example.Work'/>")),
            new("foreign-extension", "n", Around("<task id='n'><extensionElements><zeebe:dance/></extensionElements></task>")),
            new(
                "foreign-extension",
                "n",
                Around(
                    "<task id='n'><multiInstanceLoopCharacteristics camunda:collection='xs'><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></task>"
                )
            ),
            new(
                "foreign-extension",
                "e2",
                Around("<task id='n'/>", "<endEvent id='e2'><terminateEventDefinition camunda:all='true'/></endEvent>")
            ),
            new(
                "foreign-extension",
                "f",
                Around("<task id='n'/>", "<task id='m'/><sequenceFlow id='f' sourceRef='n' targetRef='m' camunda:skip='x'/>")
            ),
            new("reference-missing", "in", "<startEvent id='s'/><sequenceFlow id='in' sourceRef='s'/>"),
            new(
                "reference-missing",
                "n",
                Around(
                    "<task id='n'><extensionElements><zeebe:ioMapping><zeebe:input source='=1'/></zeebe:ioMapping></extensionElements></task>"
                )
            ),
            new("reference-missing", "b", Around("<task id='n'/>", "<boundaryEvent id='b'><errorEventDefinition/></boundaryEvent>")),
            new("reference-unresolved", "n", Around("<sendTask id='n' messageRef='nothing'/>")),
            new("reference-unresolved", "in", "<startEvent id='s'/><sequenceFlow id='in' sourceRef='s' targetRef='nowhere'/>"),
            new("reference-unresolved", "n", Around("<task id='n'><incoming>other</incoming></task>")),
            new("reference-type", "n", Around("<sendTask id='n' messageRef='s'/>")),
            new("reference-type", "n", Around("<task id='n'><outgoing>e</outgoing></task>")),
            new(
                "reference-type",
                "b",
                Around(
                    "<task id='n'/>",
                    "<boundaryEvent id='b' attachedToRef='pool'><errorEventDefinition/></boundaryEvent><sequenceFlow id='bf' sourceRef='b' targetRef='e'/>"
                ),
                "<collaboration id='c'><participant id='pool' processRef='p'/></collaboration>"
            ),
            new(
                "reference-type",
                "n",
                Around("<intermediateCatchEvent id='n'><messageEventDefinition messageRef='sig'/></intermediateCatchEvent>"),
                "<signal id='sig' name='s'/>"
            ),
            new(
                "lane-node",
                "lane",
                Around("<task id='n'/>", "<laneSet id='ls'><lane id='lane'><flowNodeRef>in</flowNodeRef></lane></laneSet>")
            ),
            new(
                "reference-unresolved",
                "lane",
                Around("<task id='n'/>", "<laneSet id='ls'><lane id='lane'><flowNodeRef>ghost</flowNodeRef></lane></laneSet>")
            ),
            new(
                "reference-type",
                "e2",
                Around(
                    "<intermediateThrowEvent id='n'><signalEventDefinition id='inner' signalRef='sig'/></intermediateThrowEvent>",
                    "<endEvent id='e2'><eventDefinitionRef>inner</eventDefinitionRef></endEvent><sequenceFlow id='f' sourceRef='n' targetRef='e2'/>"
                ),
                "<signal id='sig' name='s'/>"
            ),
            new(
                "sub-process-data",
                "n",
                Around("<subProcess id='n'><ioSpecification><inputSet/><outputSet/></ioSpecification><task id='it'/></subProcess>")
            ),
            new(
                "data-set",
                "n",
                Around(
                    "<task id='n'><ioSpecification><dataInput id='x'/><dataInput id='y'/><inputSet><dataInputRefs>x</dataInputRefs></inputSet><outputSet/></ioSpecification></task>"
                )
            ),
            new(
                "data-set",
                "n",
                Around("<task id='n'><ioSpecification><dataOutput id='x'/><inputSet/><outputSet/></ioSpecification></task>")
            ),
            new(
                "data-assignment",
                "n",
                Around(
                    "<task id='n'><dataInputAssociation id='a'><targetRef>o</targetRef><assignment><from>1</from></assignment></dataInputAssociation></task>",
                    "<dataObject id='o'/>"
                )
            ),
            new(
                "data-association-target",
                "n",
                Around(
                    "<task id='n'><dataInputAssociation id='a'><sourceRef>o</sourceRef></dataInputAssociation></task>",
                    "<dataObject id='o'/>"
                )
            ),
            new(
                "participant-multiplicity",
                "pool",
                Around("<task id='n'/>"),
                "<collaboration id='c'><participant id='pool'><participantMultiplicity minimum='3' maximum='2'/></participant></collaboration>"
            ),
            new(
                "resource-role",
                "n",
                Around(
                    "<userTask id='n'><potentialOwner id='o'><resourceRef>r</resourceRef><resourceAssignmentExpression><formalExpression>x</formalExpression></resourceAssignmentExpression></potentialOwner></userTask>"
                ),
                "<resource id='r' name='R'/>"
            ),
            new(
                "expression-missing",
                "n",
                Around(
                    "<intermediateCatchEvent id='n'><conditionalEventDefinition><condition/></conditionalEventDefinition></intermediateCatchEvent>"
                )
            ),
            new("expression-missing", "n", Around("<intermediateCatchEvent id='n'><conditionalEventDefinition/></intermediateCatchEvent>")),
            new("expression-missing", "n", Around("<scriptTask id='n'><script> </script></scriptTask>")),
            new("feel", "n", Around("<scriptTask id='n'><script>1 +</script></scriptTask>")),
            new("feel", "m", Around("<task id='n'/>"), "<message id='m' name='=1 +'/>"),
            new("expression-of-other-engine", "n", Around("<scriptTask id='n'><script>${x}</script></scriptTask>")),
            new("expression-too-long", "n", Around($"<scriptTask id='n'><script>\"{new string('x', 70_000)}\"</script></scriptTask>")),
            new(
                "expression-language",
                "n",
                Around(
                    "<intermediateCatchEvent id='n'><conditionalEventDefinition><condition language='http://www.w3.org/1999/XPath'>1</condition></conditionalEventDefinition></intermediateCatchEvent>"
                )
            ),
            new("script-format", "n", Around("<scriptTask id='n' scriptFormat='groovy'><script>1</script></scriptTask>")),
        ];
}
