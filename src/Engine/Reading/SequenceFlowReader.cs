using System.Xml.Linq;
using Bases.Engine.Model;
using Bases.Engine.Reading.Elements;
using Bases.Engine.Reading.Xml;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Reading;

/// <summary>Reads sequence flows (BPMN 2.0.2, 8.4.13).</summary>
internal static class SequenceFlowReader
{
    public static SequenceFlow Read(ReadingContext context, XElement element)
    {
        if (!context.Flag(element, "isImmediate", true))
        {
            context.Problems.Add(FlowRules.NotImmediate, context.IdOf(element), element.Line());
        }

        ExtensionReader.ReportUnknown(context, element);
        var flow = new SequenceFlow
        {
            Id = context.IdOf(element),
            Line = element.Line(),
            Name = element.Text("name"),
            Documentation = element.ChildText("documentation"),
            ExtensionProperties = ExtensionReader.Properties(element),
            Condition = context.Expressions.Child(element, "conditionExpression", element),
        };
        context.Register(flow);
        return flow;
    }

    /// <summary>The node at one end, which must stand in the same scope (BPMN 2.0.2, 8.4.13); else a problem.</summary>
    public static FlowNode? End(ReadingContext context, XElement element, FlowScope scope, string attribute)
    {
        var id = context.IdOf(element);
        if (element.Text(attribute) is not { } reference)
        {
            context.Problems.Add(ReferenceRules.Missing, id, element.Line(), attribute);
            return null;
        }

        if (context.Find(element, reference) is FlowNode node)
        {
            if (ReferenceEquals(node.Scope, scope))
            {
                return node;
            }

            context.Problems.Add(FlowRules.CrossesScope, id, element.Line(), node.Id, node.Scope.Id);
            return null;
        }

        if (context.FindXml(element, reference) is { } other)
        {
            context.Problems.Add(FlowRules.NotANode, id, element.Line(), attribute, reference, other.Name.LocalName);
        }
        else
        {
            context.Problems.Add(ReferenceRules.Unresolved, id, element.Line(), attribute, reference);
        }

        return null;
    }
}
