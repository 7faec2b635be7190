using static Bases.Engine.Validation.LintRule;

namespace Bases.Engine.Validation.Rules;

/// <summary>Gateways.</summary>
internal static class GatewayRules
{
    public static readonly LintRule Unconnected = Error(
        "gateway-unconnected",
        "10.6.1",
        "A gateway needs flows: several in, or several out. Connect it, or remove it.",
        "网关必须有多个入口流或多个出口流，请连接或删除。"
    );

    public static readonly LintRule NoOutgoing = Error(
        "gateway-outgoing",
        "10.5.3",
        "Nothing follows the gateway, although “{0}” has an end event. Lead it to an end event.",
        "“{0}”有结束事件，但该网关之后没有任何元素；请连接到结束事件。"
    );

    public static readonly LintRule Superfluous = Error(
        "gateway-superfluous",
        "10.6.1",
        "The gateway neither splits nor joins. Remove it, or give it another flow.",
        "该网关既不分支也不汇合，请删除或增加连线。"
    );

    public static readonly LintRule Direction = Error(
        "gateway-direction",
        "10.6.1",
        "The gateway is declared as {0}, but its flows say otherwise. Correct “gatewayDirection”, or remove it.",
        "网关声明的方向为 {0}，与其连线不符；请更正 gatewayDirection 或删除该属性。"
    );

    public static readonly LintRule EventTargets = Error(
        "event-gateway-target",
        "10.6.6",
        "“{0}” must not follow an event-based gateway. Only message, timer, signal and conditional catch events and receive tasks may.",
        "“{0}”不能跟在事件网关之后；只允许消息、定时、信号、条件捕获事件和接收任务。"
    );

    public static readonly LintRule EventTargetIncoming = Error(
        "event-gateway-target-incoming",
        "10.6.6",
        "“{0}” follows an event-based gateway, so nothing else may lead to it. Remove the other incoming flows.",
        "“{0}”跟在事件网关之后，不能再有其他入口流，请删除。"
    );

    public static readonly LintRule EventTargetBoundary = Error(
        "event-gateway-target-boundary",
        "10.6.6",
        "The receive task “{0}” follows an event-based gateway, so no event may be attached to it.",
        "接收任务“{0}”跟在事件网关之后，不能附加边界事件。"
    );

    public static readonly LintRule EventMessagesMixed = Error(
        "event-gateway-mixed",
        "10.6.6",
        "Receive tasks and message events must not both follow one event-based gateway. Use one of the two.",
        "同一个事件网关之后不能同时有接收任务和消息事件，请统一为一种。"
    );

    public static readonly LintRule EventTooFew = Error(
        "event-gateway-outgoing",
        "10.6.6",
        "An event-based gateway needs two or more outgoing flows; this one has {0}.",
        "事件网关必须有两个以上的出口流，现有 {0} 个。"
    );

    public static readonly LintRule ParallelNotInstantiating = Error(
        "event-gateway-parallel",
        "10.6.6",
        "A parallel event-based gateway must start an instance. Set “instantiate”, or make it exclusive.",
        "并行事件网关必须用于启动实例；请设置 instantiate，或改为排他。"
    );

    public static readonly LintRule InstantiateTargets = Error(
        "event-gateway-instantiate",
        "10.6.6",
        "“{0}” cannot start an instance: only messages and signals can behind a gateway that does. Use one of them.",
        "“{0}”不能启动实例：用于启动实例的事件网关之后只能是消息或信号。"
    );

    public static readonly LintRule ComplexCondition = Warning(
        "complex-gateway-condition",
        "10.6.5",
        "The complex gateway joins, but has no activation condition: it waits for all its flows, as a parallel gateway would.",
        "复杂网关有多个入口流但没有激活条件，将像并行网关一样等待所有入口。"
    );

    public static IEnumerable<LintRule> All =>
        [
            Unconnected,
            NoOutgoing,
            Superfluous,
            Direction,
            EventTargets,
            EventTargetIncoming,
            EventTargetBoundary,
            EventMessagesMixed,
            EventTooFew,
            ParallelNotInstantiating,
            InstantiateTargets,
            ComplexCondition,
        ];
}
