using System.Xml.Linq;
using Bases.Engine.Model;

namespace Bases.Engine.Reading.Elements;

/// <summary>Tag → reader of that kind of flow node.</summary>
internal static class FlowNodeReader
{
    private static readonly Dictionary<string, Func<ReadingContext, XElement, FlowNode>> ByTag = new(StringComparer.Ordinal)
    {
        ["task"] = TaskReader.AbstractTask,
        ["userTask"] = TaskReader.UserTask,
        ["manualTask"] = TaskReader.ManualTask,
        ["serviceTask"] = TaskReader.ServiceTask,
        ["sendTask"] = TaskReader.SendTask,
        ["receiveTask"] = TaskReader.ReceiveTask,
        ["scriptTask"] = TaskReader.ScriptTask,
        ["businessRuleTask"] = TaskReader.BusinessRuleTask,
        ["subProcess"] = SubProcessReader.SubProcess,
        ["transaction"] = SubProcessReader.Transaction,
        ["adHocSubProcess"] = SubProcessReader.AdHocSubProcess,
        ["callActivity"] = SubProcessReader.CallActivity,
        ["exclusiveGateway"] = GatewayReader.Exclusive,
        ["parallelGateway"] = GatewayReader.Parallel,
        ["inclusiveGateway"] = GatewayReader.Inclusive,
        ["eventBasedGateway"] = GatewayReader.EventBased,
        ["complexGateway"] = GatewayReader.Complex,
        ["startEvent"] = EventReader.Start,
        ["intermediateCatchEvent"] = EventReader.IntermediateCatch,
        ["intermediateThrowEvent"] = EventReader.IntermediateThrow,
        ["boundaryEvent"] = EventReader.Boundary,
        ["endEvent"] = EventReader.End,
    };

    /// <summary>Null when this tag is not a flow node.</summary>
    public static FlowNode? Read(ReadingContext context, XElement element, string tag) =>
        ByTag.TryGetValue(tag, out var read) ? read(context, element) : null;
}
