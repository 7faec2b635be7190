using static Bases.Engine.Validation.LintRule;

namespace Bases.Engine.Validation.Rules;

/// <summary>Events.</summary>
internal static class EventRules
{
    public static readonly LintRule TriggerNotAllowed = Error(
        "event-trigger",
        "10.5, tables 10.84–10.93",
        "This {0} cannot have the trigger “{1}”. Choose another trigger.",
        "{0}不允许使用“{1}”触发器，请选择其他触发器。"
    );

    public static readonly LintRule TriggerNotInterrupting = Error(
        "event-interrupting",
        "10.5.4",
        "The trigger “{0}” cannot be non-interrupting. Make the event interrupting.",
        "“{0}”触发器不能是非中断的，请将该事件设为中断。"
    );

    public static readonly LintRule BoundaryNone = Error(
        "boundary-none",
        "10.5.4",
        "A boundary event needs a trigger. Choose one.",
        "边界事件必须有触发器，请选择。"
    );

    public static readonly LintRule BoundaryElsewhere = Error(
        "boundary-scope",
        "10.5.4",
        "The boundary event is attached to “{0}”, which stands in another process or sub-process. Move it there.",
        "边界事件附加到了位于其他流程或子流程中的“{0}”，请移到同一层。"
    );

    public static readonly LintRule BoundaryIncoming = Error(
        "boundary-incoming",
        "10.5.4",
        "A boundary event cannot be the target of a sequence flow. Remove the flow.",
        "边界事件不能是顺序流的目标，请删除该流。"
    );

    public static readonly LintRule BoundaryOutgoing = Error(
        "boundary-outgoing",
        "10.5.4",
        "Nothing follows this boundary event. Draw a sequence flow from it.",
        "边界事件之后没有任何元素，请画出顺序流。"
    );

    public static readonly LintRule CancelOutsideTransaction = Error(
        "cancel-outside-transaction",
        "10.3.5",
        "A cancel event belongs to a transaction. Use a transaction, or another event.",
        "取消事件只能用于事务子流程，请改用事务或其他事件。"
    );

    public static readonly LintRule StartIncoming = Error(
        "start-incoming",
        "10.5.2",
        "A start event cannot be the target of a sequence flow. Remove the flow.",
        "开始事件不能是顺序流的目标，请删除该流。"
    );

    public static readonly LintRule StartOutgoing = Error(
        "start-outgoing",
        "10.5.2",
        "Nothing follows this start event. Draw a sequence flow from it.",
        "开始事件之后没有任何元素，请画出顺序流。"
    );

    public static readonly LintRule EndOutgoing = Error(
        "end-outgoing",
        "10.5.3",
        "An end event cannot be the source of a sequence flow. Remove the flow.",
        "结束事件不能是顺序流的源，请删除该流。"
    );

    public static readonly LintRule EndIncoming = Error(
        "end-incoming",
        "10.5.3",
        "Nothing leads to this end event. Connect it, or remove it.",
        "没有任何流指向该结束事件，请连接或删除。"
    );

    public static readonly LintRule EndWithoutStart = Error(
        "end-without-start",
        "10.5.2",
        "“{0}” has an end event, so it needs a start event too. Add one.",
        "“{0}”有结束事件，因此也必须有开始事件，请添加。"
    );

    public static readonly LintRule StartWithoutEnd = Warning(
        "start-without-end",
        "10.5.3",
        "“{0}” has a start event, so it should have an end event too. Add one.",
        "“{0}”有开始事件，也应有结束事件，请添加。"
    );

    public static readonly LintRule StartTwice = Error(
        "start-twice",
        "10.5.2",
        "“{0}” has more than one none start event, so it is not clear where to begin. Keep one.",
        "“{0}”有多个无触发的开始事件，无法确定起点；请只保留一个。"
    );

    public static readonly LintRule NoStart = Error(
        "no-start",
        "13.2",
        "Nothing can begin in “{0}”: it has neither a start event nor an element without an incoming flow. Add a start event.",
        "“{0}”中没有可以开始的元素；请添加开始事件。"
    );

    public static readonly LintRule SubProcessStart = Error(
        "sub-process-start",
        "10.5.2",
        "A start event in a sub-process has no trigger. Remove the trigger, or make it an event sub-process.",
        "子流程中的开始事件不能有触发器；请去掉触发器，或改为事件子流程。"
    );

    public static readonly LintRule EventSubProcessStart = Error(
        "event-sub-process-start",
        "10.3.5",
        "An event sub-process has exactly one start event; this one has {0}.",
        "事件子流程必须恰好有一个开始事件，现有 {0} 个。"
    );

    public static readonly LintRule EventSubProcessNoneStart = Error(
        "event-sub-process-trigger",
        "10.3.5",
        "The start event of an event sub-process needs a trigger. Choose one.",
        "事件子流程的开始事件必须有触发器，请选择。"
    );

    public static readonly LintRule IntermediateIncoming = Error(
        "intermediate-incoming",
        "10.5.4",
        "Nothing leads to this intermediate event. Connect it, or remove it.",
        "没有任何流指向该中间事件，请连接或删除。"
    );

    public static readonly LintRule IntermediateOutgoing = Error(
        "intermediate-outgoing",
        "10.5.4",
        "Nothing follows this intermediate event. Draw a sequence flow from it.",
        "该中间事件之后没有任何元素，请画出顺序流。"
    );

    public static readonly LintRule CatchNone = Error(
        "catch-none",
        "10.5.4",
        "An intermediate catch event needs a trigger. Choose one.",
        "中间捕获事件必须有触发器，请选择。"
    );

    public static readonly LintRule LinkOutgoing = Error(
        "link-outgoing",
        "10.5.4",
        "A throwing link goes on at the link of the same name. Remove its outgoing flow.",
        "抛出链接会从同名链接继续，请删除其出口流。"
    );

    public static readonly LintRule LinkIncoming = Error(
        "link-incoming",
        "10.5.4",
        "A catching link is reached through the throwing links of its name. Remove its incoming flow.",
        "捕获链接由同名抛出链接到达，请删除其入口流。"
    );

    public static readonly LintRule LinkName = Error(
        "link-name",
        "10.5.4",
        "The link has no name. Give it the name of its partner.",
        "链接没有名称，请填写与配对链接相同的名称。"
    );

    public static readonly LintRule LinkTarget = Error(
        "link-target",
        "10.5.4",
        "There is no catching link with the name “{0}” on this level. Add it, or correct the name.",
        "本层没有名为“{0}”的捕获链接，请添加或更正名称。"
    );

    public static readonly LintRule LinkSource = Error(
        "link-source",
        "10.5.4",
        "There is no throwing link with the name “{0}” on this level: nothing ever comes here.",
        "本层没有名为“{0}”的抛出链接，此处永远不会到达。"
    );

    public static readonly LintRule LinkTwice = Error(
        "link-twice",
        "10.5.4",
        "There is more than one catching link with the name “{0}” on this level. Keep one.",
        "本层有多个名为“{0}”的捕获链接，请只保留一个。"
    );

    public static readonly LintRule MessageMissing = Error(
        "message-missing",
        "10.5.5",
        "The event or task does not say which message it is about. Set “messageRef”.",
        "未说明是哪个消息，请设置 messageRef。"
    );

    public static readonly LintRule MessageName = Error(
        "message-name",
        "8.4.11",
        "The message “{0}” has no name, so nothing can be correlated with it. Give it a name.",
        "消息“{0}”没有名称，无法关联；请填写名称。"
    );

    public static readonly LintRule SignalMissing = Error(
        "signal-missing",
        "10.5.5",
        "The event does not say which signal it is about. Set “signalRef”.",
        "未说明是哪个信号，请设置 signalRef。"
    );

    public static readonly LintRule SignalName = Error(
        "signal-name",
        "10.5.5",
        "The signal “{0}” has no name. Give it a name.",
        "信号“{0}”没有名称，请填写。"
    );

    public static readonly LintRule ErrorCode = Error(
        "error-code",
        "10.5.3",
        "An error that is thrown needs a code. Set “errorRef” and the code of the error.",
        "抛出的错误必须有代码，请设置 errorRef 及其错误代码。"
    );

    public static readonly LintRule EscalationCode = Error(
        "escalation-code",
        "10.5.3",
        "An escalation that is thrown needs a code. Set “escalationRef” and the code of the escalation.",
        "抛出的升级必须有代码，请设置 escalationRef 及其代码。"
    );

    public static readonly LintRule CodeExpression = Error(
        "catch-code-expression",
        "dialect",
        "The code that is caught must be a fixed text, not an expression.",
        "捕获的代码必须是固定文本，不能是表达式。"
    );

    public static readonly LintRule CaughtTwice = Error(
        "caught-twice",
        "10.5.4",
        "“{0}” and “{1}” catch the same thing ({2}) at the same place, so it is not clear which one is meant. Keep one.",
        "“{0}”和“{1}”在同一处捕获相同的触发器（{2}），无法确定由谁处理；请只保留一个。"
    );

    public static readonly LintRule TimerChoice = Error(
        "timer-choice",
        "10.5.5",
        "A timer needs exactly one of timeDate, timeDuration and timeCycle.",
        "定时器必须且只能设置 timeDate、timeDuration、timeCycle 之一。"
    );

    public static readonly LintRule TimerFormat = Error(
        "timer-format",
        "10.5.5",
        "“{0}” is “{1}”, which is not a time of this kind. Write for example 2026-03-02T09:00:00+08:00, PT15M, R3/PT1H, or an expression with “=”.",
        "“{0}”的值“{1}”不是有效的时间；例如 2026-03-02T09:00:00+08:00、PT15M、R3/PT1H，或以“=”开头的表达式。"
    );

    public static readonly LintRule TimerCycleInterrupting = Warning(
        "timer-cycle-interrupting",
        "10.5.4",
        "A cycle repeats, but this event interrupts or passes once: only its first time counts. Use timeDuration or timeDate.",
        "周期会重复触发，但该事件只触发一次，仅首次有效；请改用 timeDuration 或 timeDate。"
    );

    public static readonly LintRule CompensationBoundaryOutgoing = Error(
        "compensation-boundary-flow",
        "10.7",
        "A compensation event on a boundary has no sequence flow: an association leads to its handler.",
        "边界补偿事件不能有顺序流，应以关联线连接到处理活动。"
    );

    public static readonly LintRule CompensationHandlerMissing = Error(
        "compensation-handler-missing",
        "10.7",
        "The compensation event is not associated with a handler. Draw an association to an activity that is for compensation.",
        "补偿事件没有关联处理活动；请画关联线到一个补偿活动（isForCompensation）。"
    );

    public static readonly LintRule HandlerNotForCompensation = Error(
        "compensation-handler-marker",
        "10.7",
        "The compensation event “{0}” is associated with this activity, which is not for compensation. Set “isForCompensation”.",
        "补偿事件“{0}”关联到该活动，但它不是补偿活动；请设置 isForCompensation。"
    );

    public static readonly LintRule HandlerTwice = Error(
        "compensation-handler-twice",
        "10.7",
        "The activity has two compensation handlers, “{0}” and “{1}”. Keep one; it may be a sub-process.",
        "该活动有两个补偿处理“{0}”和“{1}”，请只保留一个（可以用子流程）。"
    );

    public static readonly LintRule CompensationTarget = Error(
        "compensation-target",
        "10.7",
        "The activity “{0}” cannot be compensated from here: it is not in this scope, or has no compensation handler.",
        "无法从此处补偿活动“{0}”：它不在本范围内，或没有补偿处理。"
    );

    public static readonly LintRule CompensationEventSubProcess = Error(
        "compensation-event-sub-process",
        "10.3.5",
        "A compensation event sub-process belongs into a sub-process, for what it undoes is that sub-process. Move it.",
        "补偿事件子流程只能放在子流程内（它补偿的正是该子流程），请移动。"
    );

    public static IEnumerable<LintRule> All =>
        [
            TriggerNotAllowed,
            TriggerNotInterrupting,
            BoundaryNone,
            BoundaryElsewhere,
            BoundaryIncoming,
            BoundaryOutgoing,
            CancelOutsideTransaction,
            StartIncoming,
            StartOutgoing,
            EndOutgoing,
            EndIncoming,
            EndWithoutStart,
            StartWithoutEnd,
            StartTwice,
            NoStart,
            SubProcessStart,
            EventSubProcessStart,
            EventSubProcessNoneStart,
            IntermediateIncoming,
            IntermediateOutgoing,
            CatchNone,
            LinkOutgoing,
            LinkIncoming,
            LinkName,
            LinkTarget,
            LinkSource,
            LinkTwice,
            MessageMissing,
            MessageName,
            SignalMissing,
            SignalName,
            ErrorCode,
            EscalationCode,
            CodeExpression,
            CaughtTwice,
            TimerChoice,
            TimerFormat,
            TimerCycleInterrupting,
            CompensationBoundaryOutgoing,
            CompensationHandlerMissing,
            HandlerNotForCompensation,
            HandlerTwice,
            CompensationTarget,
            CompensationEventSubProcess,
        ];
}
