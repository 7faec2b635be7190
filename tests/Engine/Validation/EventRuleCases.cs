using static Bases.Engine.Tests.Validation.RuleCase;

namespace Bases.Engine.Tests.Validation;

/// <summary>Events, links, timers and compensation.</summary>
internal static class EventRuleCases
{
    private const string Timer = "<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>";

    private const string Message = "<message id='m' name='m'/>";

    public static IEnumerable<RuleCase> All =>
        [
            new("event-trigger", "n", Around("<intermediateThrowEvent id='n'><terminateEventDefinition/></intermediateThrowEvent>")),
            new("event-trigger", "n", Around("<intermediateCatchEvent id='n'><errorEventDefinition/></intermediateCatchEvent>")),
            new(
                "event-trigger",
                "s2",
                Around(
                    "<task id='n'/>",
                    "<startEvent id='s2'><escalationEventDefinition/></startEvent><sequenceFlow id='f' sourceRef='s2' targetRef='n'/>"
                )
            ),
            new("event-trigger", "n", OnBoundary("", "<terminateEventDefinition/>")),
            new("event-interrupting", "n", OnBoundary("cancelActivity='false'", "<errorEventDefinition/>")),
            new("boundary-none", "n", OnBoundary("", "")),
            new(
                "boundary-scope",
                "b",
                Around(
                    "<subProcess id='n'><task id='inner'/></subProcess>",
                    "<boundaryEvent id='b' attachedToRef='inner'><errorEventDefinition/></boundaryEvent><sequenceFlow id='f' sourceRef='b' targetRef='e'/>"
                )
            ),
            new("boundary-incoming", "n", OnBoundary("", Timer) + "<sequenceFlow id='x' sourceRef='host' targetRef='n'/>"),
            new("boundary-outgoing", "b", Around("<task id='n'/>", $"<boundaryEvent id='b' attachedToRef='n'>{Timer}</boundaryEvent>")),
            new("cancel-outside-transaction", "n", OnBoundary("", "<cancelEventDefinition/>")),
            new(
                "cancel-outside-transaction",
                "x",
                Around(
                    "<task id='n'/>",
                    "<endEvent id='x'><cancelEventDefinition/></endEvent><sequenceFlow id='f' sourceRef='n' targetRef='x'/>"
                )
            ),
            new(
                "caught-twice",
                "c2",
                "<startEvent id='s'/><eventBasedGateway id='n'/><endEvent id='e'/><intermediateCatchEvent id='c1'><messageEventDefinition messageRef='m'/></intermediateCatchEvent>"
                    + "<intermediateCatchEvent id='c2'><messageEventDefinition messageRef='m'/></intermediateCatchEvent><sequenceFlow id='in' sourceRef='s' targetRef='n'/>"
                    + "<sequenceFlow id='f1' sourceRef='n' targetRef='c1'/><sequenceFlow id='f2' sourceRef='n' targetRef='c2'/>"
                    + "<sequenceFlow id='g1' sourceRef='c1' targetRef='e'/><sequenceFlow id='g2' sourceRef='c2' targetRef='e'/>",
                Message
            ),
            new("start-incoming", "s", Around("<task id='n'/>", "<sequenceFlow id='f' sourceRef='n' targetRef='s'/>")),
            new("start-outgoing", "s2", Around("<task id='n'/>", $"<startEvent id='s2'>{Timer}</startEvent>")),
            new("end-outgoing", "e", Around("<task id='n'/>", "<sequenceFlow id='f' sourceRef='e' targetRef='n'/>")),
            new("end-incoming", "e2", Around("<task id='n'/>", "<endEvent id='e2'/>")),
            new("end-without-start", "e", "<task id='n'/><endEvent id='e'/><sequenceFlow id='f' sourceRef='n' targetRef='e'/>"),
            new("start-without-end", "p", "<startEvent id='s'/><task id='n'/><sequenceFlow id='f' sourceRef='s' targetRef='n'/>"),
            new("start-twice", "p", Around("<task id='n'/>", "<startEvent id='s2'/><sequenceFlow id='f' sourceRef='s2' targetRef='n'/>")),
            new("no-start", "p", ""),
            new(
                "no-start",
                "p",
                "<task id='a'/><task id='b'/><sequenceFlow id='f' sourceRef='a' targetRef='b'/><sequenceFlow id='g' sourceRef='b' targetRef='a'/>"
            ),
            new(
                "sub-process-start",
                "is",
                Around(
                    $"<subProcess id='n'><startEvent id='is'>{Timer}</startEvent><endEvent id='ie'/><sequenceFlow id='if' sourceRef='is' targetRef='ie'/></subProcess>"
                )
            ),
            new(
                "event-sub-process-start",
                "sub",
                Around("<task id='n'/>", "<subProcess id='sub' triggeredByEvent='true'><task id='it'/></subProcess>")
            ),
            new(
                "event-sub-process-trigger",
                "is",
                Around(
                    "<task id='n'/>",
                    "<subProcess id='sub' triggeredByEvent='true'><startEvent id='is'/><endEvent id='ie'/><sequenceFlow id='if' sourceRef='is' targetRef='ie'/></subProcess>"
                )
            ),
            new(
                "intermediate-incoming",
                "c",
                Around(
                    "<task id='n'/>",
                    $"<intermediateCatchEvent id='c'>{Timer}</intermediateCatchEvent><sequenceFlow id='f' sourceRef='c' targetRef='n'/>"
                )
            ),
            new(
                "intermediate-outgoing",
                "c",
                Around("<task id='n'/>", "<intermediateThrowEvent id='c'/><sequenceFlow id='f' sourceRef='n' targetRef='c'/>")
            ),
            new("catch-none", "n", Around("<intermediateCatchEvent id='n'/>")),
            new(
                "link-outgoing",
                "n",
                Around(
                    "<intermediateThrowEvent id='n'><linkEventDefinition name='l'/></intermediateThrowEvent>",
                    "<intermediateCatchEvent id='c'><linkEventDefinition name='l'/></intermediateCatchEvent><sequenceFlow id='f' sourceRef='c' targetRef='e'/>"
                )
            ),
            new("link-incoming", "n", Around("<intermediateCatchEvent id='n'><linkEventDefinition name='l'/></intermediateCatchEvent>")),
            new(
                "link-name",
                "c",
                Around(
                    "<task id='n'/>",
                    "<intermediateCatchEvent id='c'><linkEventDefinition/></intermediateCatchEvent><sequenceFlow id='f' sourceRef='c' targetRef='e'/>"
                )
            ),
            new(
                "link-target",
                "t",
                Around(
                    "<task id='n'/>",
                    "<intermediateThrowEvent id='t'><linkEventDefinition name='l'/></intermediateThrowEvent><sequenceFlow id='f' sourceRef='n' targetRef='t'/>"
                )
            ),
            new(
                "link-source",
                "c",
                Around(
                    "<task id='n'/>",
                    "<intermediateCatchEvent id='c'><linkEventDefinition name='l'/></intermediateCatchEvent><sequenceFlow id='f' sourceRef='c' targetRef='e'/>"
                )
            ),
            new(
                "link-twice",
                "d",
                Around(
                    "<task id='n'/>",
                    "<intermediateCatchEvent id='c'><linkEventDefinition name='l'/></intermediateCatchEvent><sequenceFlow id='f' sourceRef='c' targetRef='e'/><intermediateCatchEvent id='d'><linkEventDefinition name='l'/></intermediateCatchEvent><sequenceFlow id='g' sourceRef='d' targetRef='e'/>"
                )
            ),
            new("message-missing", "n", Around("<intermediateCatchEvent id='n'><messageEventDefinition/></intermediateCatchEvent>")),
            new("message-missing", "n", Around("<intermediateThrowEvent id='n'><messageEventDefinition/></intermediateThrowEvent>")),
            new("message-name", "n", Around("<receiveTask id='n' messageRef='m'/>"), "<message id='m'/>"),
            new("signal-missing", "n", Around("<intermediateThrowEvent id='n'><signalEventDefinition/></intermediateThrowEvent>")),
            new(
                "signal-name",
                "n",
                Around("<intermediateThrowEvent id='n'><signalEventDefinition signalRef='x'/></intermediateThrowEvent>"),
                "<signal id='x'/>"
            ),
            new(
                "error-code",
                "x",
                Around(
                    "<task id='n'/>",
                    "<endEvent id='x'><errorEventDefinition errorRef='err'/></endEvent><sequenceFlow id='f' sourceRef='n' targetRef='x'/>"
                ),
                "<error id='err' name='Err'/>"
            ),
            new("escalation-code", "n", Around("<intermediateThrowEvent id='n'><escalationEventDefinition/></intermediateThrowEvent>")),
            new(
                "catch-code-expression",
                "n",
                OnBoundary("", "<errorEventDefinition errorRef='err'/>"),
                "<error id='err' errorCode='=code'/>"
            ),
            new(
                "caught-twice",
                "again",
                OnBoundary("", "<errorEventDefinition errorRef='err'/>")
                    + "<boundaryEvent id='again' attachedToRef='host'><errorEventDefinition errorRef='err'/></boundaryEvent><sequenceFlow id='f' sourceRef='again' targetRef='e'/>",
                "<error id='err' errorCode='X'/>"
            ),
            new(
                "caught-twice",
                "again",
                OnBoundary("", "<messageEventDefinition messageRef='m'/>")
                    + "<boundaryEvent id='again' attachedToRef='host'><messageEventDefinition messageRef='m'/></boundaryEvent><sequenceFlow id='f' sourceRef='again' targetRef='e'/>",
                Message
            ),
            new(
                "caught-twice",
                "s3",
                "<startEvent id='s2'><messageEventDefinition messageRef='m'/></startEvent><startEvent id='s3'><messageEventDefinition messageRef='m'/></startEvent><sequenceFlow id='f' sourceRef='s2' targetRef='e'/><sequenceFlow id='g' sourceRef='s3' targetRef='e'/><endEvent id='e'/>",
                Message
            ),
            new(
                "compensation-handler-twice",
                "n",
                Around(
                    "<subProcess id='n'><subProcess id='sub' triggeredByEvent='true'><startEvent id='is'><compensateEventDefinition/></startEvent><endEvent id='ie'/><sequenceFlow id='if' sourceRef='is' targetRef='ie'/></subProcess></subProcess>",
                    "<boundaryEvent id='b' attachedToRef='n'><compensateEventDefinition/></boundaryEvent><task id='undo' isForCompensation='true'/><association id='a' sourceRef='b' targetRef='undo'/>"
                )
            ),
            new(
                "event-interrupting",
                "b",
                Around(
                    "<task id='n'/>",
                    "<boundaryEvent id='b' attachedToRef='n' cancelActivity='false'><compensateEventDefinition/></boundaryEvent><task id='undo' isForCompensation='true'/><association id='a' sourceRef='b' targetRef='undo'/>"
                )
            ),
            new("timer-choice", "n", Around("<intermediateCatchEvent id='n'><timerEventDefinition/></intermediateCatchEvent>")),
            new(
                "timer-choice",
                "n",
                Around(
                    "<intermediateCatchEvent id='n'><timerEventDefinition><timeDuration>PT1H</timeDuration><timeDate>2026-01-01</timeDate></timerEventDefinition></intermediateCatchEvent>"
                )
            ),
            new(
                "timer-format",
                "n",
                Around(
                    "<intermediateCatchEvent id='n'><timerEventDefinition><timeDuration>soon</timeDuration></timerEventDefinition></intermediateCatchEvent>"
                )
            ),
            new(
                "timer-cycle-interrupting",
                "n",
                OnBoundary("", "<timerEventDefinition><timeCycle>R/PT1H</timeCycle></timerEventDefinition>")
            ),
            new("compensation-boundary-flow", "n", OnBoundary("", "<compensateEventDefinition/>")),
            new(
                "compensation-handler-missing",
                "b",
                Around("<task id='n'/>", "<boundaryEvent id='b' attachedToRef='n'><compensateEventDefinition/></boundaryEvent>")
            ),
            new(
                "compensation-handler-marker",
                "undo",
                Around(
                    "<task id='n'/>",
                    "<boundaryEvent id='b' attachedToRef='n'><compensateEventDefinition/></boundaryEvent><task id='undo'/><association id='a' sourceRef='b' targetRef='undo'/>"
                )
            ),
            new(
                "compensation-handler-twice",
                "b",
                Around(
                    "<task id='n'/>",
                    "<boundaryEvent id='b' attachedToRef='n'><compensateEventDefinition/></boundaryEvent><task id='u1' isForCompensation='true'/><task id='u2' isForCompensation='true'/><association id='a1' sourceRef='b' targetRef='u1'/><association id='a2' sourceRef='b' targetRef='u2'/>"
                )
            ),
            new(
                "compensation-target",
                "n",
                Around(
                    "<intermediateThrowEvent id='n'><compensateEventDefinition activityRef='other'/></intermediateThrowEvent>",
                    "<task id='other'/><sequenceFlow id='f' sourceRef='s' targetRef='other'/>"
                )
            ),
            new(
                "compensation-target",
                "n",
                Around(
                    "<intermediateThrowEvent id='n'><compensateEventDefinition activityRef='inner'/></intermediateThrowEvent>",
                    "<subProcess id='sub'><callActivity id='inner' calledElement='p'/></subProcess>"
                )
            ),
            new(
                "compensation-event-sub-process",
                "is",
                Around(
                    "<task id='n'/>",
                    "<subProcess id='sub' triggeredByEvent='true'><startEvent id='is'><compensateEventDefinition/></startEvent><endEvent id='ie'/><sequenceFlow id='if' sourceRef='is' targetRef='ie'/></subProcess>"
                )
            ),
        ];
}
