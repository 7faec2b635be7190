using static Bases.Engine.Validation.LintRule;

namespace Bases.Engine.Validation.Rules;

/// <summary>Sequence flows and what they connect.</summary>
internal static class FlowRules
{
    public static readonly LintRule NotANode = Error(
        "flow-end",
        "8.4.13",
        "“{0}” of the sequence flow is “{1}” ({2}). Sequence flows connect activities, events and gateways only.",
        "顺序流的“{0}”指向“{1}”（{2}）；顺序流只能连接活动、事件和网关。"
    );

    public static readonly LintRule CrossesScope = Error(
        "flow-crosses-scope",
        "8.4.13",
        "The sequence flow leads to or from “{0}” in “{1}”: it must not cross the border of a process or sub-process. Use an event, or move the element.",
        "顺序流连接了位于“{1}”中的“{0}”，不得跨越流程或子流程的边界；请改用事件或移动元素。"
    );

    public static readonly LintRule NotImmediate = Error(
        "flow-not-immediate",
        "8.4.13",
        "“isImmediate” is false, which an executable process must not say. Remove the attribute.",
        "可执行流程的顺序流不得设置 isImmediate=\"false\"，请删除该属性。"
    );

    public static readonly LintRule DefaultElsewhere = Error(
        "default-flow",
        "8.4.13",
        "The default flow “{0}” does not leave this element. Choose one of its own outgoing flows.",
        "默认流“{0}”不是从该元素出发的，请选择它自己的出口流。"
    );

    public static readonly LintRule ConditionNotAllowed = Error(
        "flow-condition-source",
        "8.4.13",
        "The flow has a condition, but leaves an event or event-based gateway ({0}), which has nothing to choose. Remove the condition, or put an exclusive or inclusive gateway before it.",
        "该流带有条件，但其源元素（{0}）不按条件选择出口；请删除条件，或在前面加排他网关或包容网关。"
    );

    public static readonly LintRule ConditionAlone = Error(
        "flow-condition-alone",
        "8.4.13",
        "The only flow that leaves “{0}” has a condition: when it does not hold, the token has nowhere to go. Add a default flow, or remove the condition.",
        "“{0}”唯一的出口流带有条件，条件不成立时令牌无处可去；请增加默认流或删除条件。"
    );

    public static readonly LintRule ConditionIgnored = Warning(
        "flow-condition-ignored",
        "10.6.4",
        "The condition is ignored: a parallel gateway takes all its flows. Remove it, or use an inclusive gateway.",
        "并行网关会走所有出口流，该条件将被忽略；请删除条件或改用包容网关。"
    );

    public static readonly LintRule ConditionMissing = Error(
        "flow-condition-missing",
        "10.6.2",
        "The flow leaves an exclusive gateway without a condition and is not its default, so the choice is not clear. Add a condition, or make it the default flow.",
        "该流从排他网关出发，既无条件也不是默认流，选择不明确；请添加条件或设为默认流。"
    );

    public static readonly LintRule ConditionMissingOnce = Warning(
        "flow-condition-missing-once",
        "10.6.2",
        "The flow leaves an exclusive gateway without a condition: it is always taken when it is reached. Make it the default flow.",
        "该流从排他网关出发且无条件，轮到它时总会被选中；请设为默认流。"
    );

    public static readonly LintRule DefaultWithCondition = Warning(
        "default-flow-condition",
        "8.4.13",
        "The default flow has a condition, which is never asked. Remove it.",
        "默认流上的条件不会被判断，请删除。"
    );

    public static readonly LintRule NoIncoming = Error(
        "no-incoming",
        "10.5.2",
        "Nothing leads to this element, although “{0}” has a start event. Connect it, or remove it.",
        "“{0}”有开始事件，但没有任何流指向该元素；请连接或删除它。"
    );

    public static readonly LintRule NoOutgoing = Warning(
        "no-outgoing",
        "10.5.3",
        "The path ends here without an end event, although “{0}” has one. Lead it to an end event.",
        "“{0}”有结束事件，但该路径在此中断；请连接到结束事件。"
    );

    public static readonly LintRule Unreachable = Warning(
        "unreachable",
        "10.5.2",
        "No token can ever come here: nothing that starts “{0}” leads to it. Connect it, or remove it.",
        "从“{0}”的任何开始处都无法到达该元素；请连接或删除它。"
    );

    public static readonly LintRule MessageFlowWithin = Error(
        "message-flow-within-pool",
        "9.4",
        "The message flow begins and ends in “{0}”. Message flows connect two pools; use a sequence flow inside one.",
        "消息流的两端都在“{0}”中；消息流用于连接两个池，池内请使用顺序流。"
    );

    public static readonly LintRule MessageFlowEnd = Error(
        "message-flow-end",
        "9.4",
        "A message flow cannot {0} a {1}. It leads from a pool, an activity or a throwing message event to a pool, an activity or a catching message event.",
        "消息流不能{0}“{1}”（流的一端）；消息流应从池、活动或抛出消息事件出发，到达池、活动或捕获消息事件。"
    );

    public static IEnumerable<LintRule> All =>
        [
            NotANode,
            CrossesScope,
            NotImmediate,
            DefaultElsewhere,
            ConditionNotAllowed,
            ConditionAlone,
            ConditionIgnored,
            ConditionMissing,
            ConditionMissingOnce,
            DefaultWithCondition,
            NoIncoming,
            NoOutgoing,
            Unreachable,
            MessageFlowWithin,
            MessageFlowEnd,
        ];
}
