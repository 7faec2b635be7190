using System.Xml.Linq;
using Bases.Engine.Model;
using Bases.Engine.Reading.Xml;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Reading;

/// <summary>Reads lanes (BPMN 2.0.2, 10.8).</summary>
internal static class LaneReader
{
    public static LaneSet Read(ReadingContext context, XElement element) =>
        new()
        {
            Id = context.IdOf(element),
            Line = element.Line(),
            Lanes = [.. element.Children("lane").Select(e => ReadLane(context, e))],
        };

    private static Lane ReadLane(ReadingContext context, XElement element)
    {
        var lane = new Lane
        {
            Id = context.IdOf(element),
            Line = element.Line(),
            Name = element.Text("name"),
        };

        // Queued before the lanes inside, so that the innermost has the last word.
        context.Later(() => lane.Nodes = [.. element.Children("flowNodeRef").Select(e => Node(context, lane, e)).OfType<FlowNode>()]);
        if (element.Child("childLaneSet") is { } children)
        {
            lane.ChildLaneSet = Read(context, children);
        }

        return lane;
    }

    private static FlowNode? Node(ReadingContext context, Lane lane, XElement reference)
    {
        var id = reference.Value.Trim();
        if (context.FindXml(reference, id) is null)
        {
            context.Problems.Add(ReferenceRules.Unresolved, lane.Id, reference.Line(), "flowNodeRef", id);
            return null;
        }

        if (context.Find(reference, id) is not FlowNode node)
        {
            context.Problems.Add(ReferenceRules.LaneNode, lane.Id, reference.Line(), id);
            return null;
        }

        node.Lane = lane;
        return node;
    }
}
