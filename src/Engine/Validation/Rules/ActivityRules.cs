using static Bases.Engine.Validation.LintRule;

namespace Bases.Engine.Validation.Rules;

/// <summary>Activities and their loops.</summary>
internal static class ActivityRules
{
    public static readonly LintRule Quantity = Error(
        "token-quantity",
        "10.3",
        "“{0}” is {1}. It must be 1 or more.",
        "“{0}”为 {1}，必须不小于 1。"
    );

    public static readonly LintRule LoopMaximum = Error(
        "loop-maximum",
        "10.3.8",
        "“loopMaximum” is {0}. It must be 1 or more; leave it out for no limit.",
        "loopMaximum 为 {0}，必须不小于 1；不限次数时请省略。"
    );

    public static readonly LintRule LoopEndless = Error(
        "loop-endless",
        "10.3.8",
        "The loop has neither a condition nor a maximum and would never end. Add “loopCondition” or “loopMaximum”.",
        "循环既没有条件也没有次数上限，永远不会结束；请添加 loopCondition 或 loopMaximum。"
    );

    public static readonly LintRule MultiInstanceCount = Error(
        "multi-instance-count",
        "10.3.8",
        "It is not said how many instances there are. Set an input collection or “loopCardinality”.",
        "未说明实例数量，请设置输入集合或 loopCardinality。"
    );

    public static readonly LintRule MultiInstanceCountNegative = Error(
        "multi-instance-count-value",
        "10.3.8",
        "“loopCardinality” is {0}. It must be a whole number, 0 or more.",
        "loopCardinality 为 {0}，必须是不小于 0 的整数。"
    );

    public static readonly LintRule MultiInstanceOutput = Error(
        "multi-instance-output",
        "dialect",
        "“outputCollection” and “outputElement” belong together. Set both or none.",
        "outputCollection 与 outputElement 必须同时设置或都不设置。"
    );

    public static readonly LintRule MultiInstanceEvent = Error(
        "multi-instance-event",
        "10.3.8",
        "The behavior is “{0}”, but the event that it should throw is not set. Set {1}.",
        "行为为“{0}”，但未设置要抛出的事件，请设置 {1}。"
    );

    public static readonly LintRule ComplexBehavior = Error(
        "multi-instance-complex",
        "10.3.8",
        "A complex behavior definition needs a condition and an event. Fill in both.",
        "复杂行为定义需要条件和事件，请补全。"
    );

    public static readonly LintRule TypeMissing = Error(
        "job-type-missing",
        "dialect",
        "The job type is empty. Choose an activity or write the type of a worker.",
        "作业类型为空，请选择一个活动或填写作业类型。"
    );

    public static readonly LintRule JobMissing = Warning(
        "job-type-none",
        "10.3.3",
        "Nothing says what the {0} does: it passes at once. Set a job type, a script, a decision or a message.",
        "未说明 {0} 要做什么，执行时将直接通过；请设置作业类型、脚本、决策或消息。"
    );

    public static readonly LintRule DecisionMissing = Error(
        "decision-missing",
        "dialect",
        "The called decision has no id. Choose the decision.",
        "未设置被调用决策的标识，请选择决策。"
    );

    public static readonly LintRule ResultVariableMissing = Error(
        "result-variable-missing",
        "dialect",
        "The called decision has no “resultVariable”. Name the variable that takes the result.",
        "被调用的决策没有 resultVariable，请填写保存结果的变量名。"
    );

    public static readonly LintRule Priority = Error(
        "priority-value",
        "dialect",
        "The priority is “{0}”. It must be a whole number from 0 to 100, or an expression.",
        "优先级“{0}”无效，必须是 0 到 100 的整数或表达式。"
    );

    public static readonly LintRule CalledElementMissing = Error(
        "called-element-missing",
        "10.3.6",
        "The call activity does not say which process it calls. Choose the process.",
        "调用活动未说明调用哪个流程，请选择流程。"
    );

    public static readonly LintRule CalledProcessHasNoStart = Error(
        "called-process-start",
        "10.5.2",
        "The called process “{0}” cannot be called: all its start events have triggers. Add a none start event.",
        "被调用流程“{0}”的所有开始事件都带触发器，无法被调用；请添加无触发的开始事件。"
    );

    public static readonly LintRule CompensationHandlerInFlow = Error(
        "compensation-handler-flow",
        "10.7",
        "A compensation activity stands outside the normal flow. Remove its sequence flows, or “isForCompensation”.",
        "补偿活动不在正常流中，请删除与其相连的顺序流，或取消 isForCompensation。"
    );

    public static readonly LintRule CompensationHandlerUnused = Warning(
        "compensation-handler-unused",
        "10.7",
        "No compensation event is associated with this handler: it will never run. Draw an association from the event on the boundary.",
        "没有补偿事件关联到该处理活动，它永远不会执行；请从边界补偿事件画关联线。"
    );

    public static readonly LintRule EventSubProcessInFlow = Error(
        "event-sub-process-flow",
        "10.3.5",
        "An event sub-process has no sequence flows: its start event triggers it. Remove them.",
        "事件子流程由其开始事件触发，不能有顺序流，请删除。"
    );

    public static readonly LintRule EventSubProcessBoundary = Error(
        "event-sub-process-boundary",
        "10.5.4",
        "An event cannot be attached to an event sub-process. Put an event sub-process inside it instead.",
        "事件子流程上不能附加边界事件，请改为在其内部放置事件子流程。"
    );

    public static readonly LintRule AdHocEvents = Error(
        "ad-hoc-content",
        "10.3.5",
        "A {0} must not stand in an ad-hoc sub-process. Remove it.",
        "即席子流程中不得有 {0}，请删除。"
    );

    public static readonly LintRule AdHocEmpty = Error(
        "ad-hoc-empty",
        "10.3.5",
        "An ad-hoc sub-process needs at least one activity. Add one.",
        "即席子流程至少需要一个活动，请添加。"
    );

    public static readonly LintRule InstantiateTarget = Error(
        "instantiate-incoming",
        "10.3.3",
        "It starts an instance, so nothing may lead to it. Remove the incoming flows, or set “instantiate” to false.",
        "该元素用于启动实例，不能有入口流；请删除入口流，或将 instantiate 设为 false。"
    );

    public static readonly LintRule InstantiateNested = Error(
        "instantiate-nested",
        "10.3.3",
        "Only an element directly in a process can start an instance. Set “instantiate” to false.",
        "只有流程顶层的元素才能启动实例，请将 instantiate 设为 false。"
    );

    public static readonly LintRule InstantiateMessage = Error(
        "instantiate-message",
        "10.3.3",
        "The receive task starts an instance, but names no message. Set “messageRef”.",
        "接收任务用于启动实例，但未指定消息，请设置 messageRef。"
    );

    public static IEnumerable<LintRule> All =>
        [
            Quantity,
            LoopMaximum,
            LoopEndless,
            MultiInstanceCount,
            MultiInstanceCountNegative,
            MultiInstanceOutput,
            MultiInstanceEvent,
            ComplexBehavior,
            TypeMissing,
            JobMissing,
            DecisionMissing,
            ResultVariableMissing,
            Priority,
            CalledElementMissing,
            CalledProcessHasNoStart,
            CompensationHandlerInFlow,
            CompensationHandlerUnused,
            EventSubProcessInFlow,
            EventSubProcessBoundary,
            AdHocEvents,
            AdHocEmpty,
            InstantiateTarget,
            InstantiateNested,
            InstantiateMessage,
        ];
}
