using Bases.Engine.Model;
using Bases.Engine.Model.Events;

namespace Bases.Engine.Validation;

/// <summary>A word of BPMN in both languages, for use in messages.</summary>
internal sealed record Term(string English, string Chinese)
{
    public override string ToString() => English;

    public static Term Of(FlowNode node) =>
        node.Kind switch
        {
            FlowNodeKind.StartEvent => new("start event", "开始事件"),
            FlowNodeKind.IntermediateCatchEvent => new("intermediate catch event", "中间捕获事件"),
            FlowNodeKind.IntermediateThrowEvent => new("intermediate throw event", "中间抛出事件"),
            FlowNodeKind.BoundaryEvent => new("boundary event", "边界事件"),
            FlowNodeKind.EndEvent => new("end event", "结束事件"),
            FlowNodeKind.AbstractTask => new("task", "任务"),
            FlowNodeKind.UserTask => new("user task", "用户任务"),
            FlowNodeKind.ServiceTask => new("service task", "服务任务"),
            FlowNodeKind.SendTask => new("send task", "发送任务"),
            FlowNodeKind.ReceiveTask => new("receive task", "接收任务"),
            FlowNodeKind.ScriptTask => new("script task", "脚本任务"),
            FlowNodeKind.BusinessRuleTask => new("business rule task", "业务规则任务"),
            FlowNodeKind.ManualTask => new("manual task", "手工任务"),
            FlowNodeKind.SubProcess => new("sub-process", "子流程"),
            FlowNodeKind.EventSubProcess => new("event sub-process", "事件子流程"),
            FlowNodeKind.Transaction => new("transaction", "事务子流程"),
            FlowNodeKind.AdHocSubProcess => new("ad-hoc sub-process", "即席子流程"),
            FlowNodeKind.CallActivity => new("call activity", "调用活动"),
            FlowNodeKind.ExclusiveGateway => new("exclusive gateway", "排他网关"),
            FlowNodeKind.ParallelGateway => new("parallel gateway", "并行网关"),
            FlowNodeKind.InclusiveGateway => new("inclusive gateway", "包容网关"),
            FlowNodeKind.EventBasedGateway => new("event-based gateway", "事件网关"),
            FlowNodeKind.ComplexGateway => new("complex gateway", "复杂网关"),
            _ => throw new ArgumentOutOfRangeException(nameof(node), node.Kind, null),
        };

    public static Term Of(EventTrigger trigger) =>
        trigger switch
        {
            EventTrigger.None => new("none", "无"),
            EventTrigger.Message => new("message", "消息"),
            EventTrigger.Timer => new("timer", "定时"),
            EventTrigger.Signal => new("signal", "信号"),
            EventTrigger.Error => new("error", "错误"),
            EventTrigger.Escalation => new("escalation", "升级"),
            EventTrigger.Conditional => new("conditional", "条件"),
            EventTrigger.Compensation => new("compensation", "补偿"),
            EventTrigger.Cancel => new("cancel", "取消"),
            EventTrigger.Terminate => new("terminate", "终止"),
            EventTrigger.Link => new("link", "链接"),
            EventTrigger.Multiple => new("multiple", "多重"),
            EventTrigger.ParallelMultiple => new("parallel multiple", "并行多重"),
            _ => throw new ArgumentOutOfRangeException(nameof(trigger), trigger, null),
        };
}
