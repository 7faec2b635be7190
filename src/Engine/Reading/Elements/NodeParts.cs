using System.Xml.Linq;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Reading.Xml;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Reading.Elements;

/// <summary>Reads what every flow node, and what every activity, has.</summary>
internal static class NodeParts
{
    public static T Node<T>(ReadingContext context, XElement element, T node)
        where T : FlowNode
    {
        node.Line = element.Line();
        node.Name = element.Text("name");
        node.Documentation = element.ChildText("documentation");
        node.ExtensionProperties = ExtensionReader.Properties(element);
        node.IoMapping = ExtensionReader.IoMapping(context, element);
        node.TaskDefinition = ExtensionReader.TaskDefinition(context, element);
        node.Headers = ExtensionReader.Headers(element);
        node.ExecutionListeners = ExtensionReader.ExecutionListeners(context, element);
        ExtensionReader.ReportUnknown(context, element);
        Default(context, element, node);
        return node;
    }

    public static T Activity<T>(ReadingContext context, XElement element, T activity)
        where T : Activity
    {
        Node(context, element, activity);
        activity.IsForCompensation = context.Flag(element, "isForCompensation", false);
        activity.StartQuantity = Quantity(context, element, "startQuantity");
        activity.CompletionQuantity = Quantity(context, element, "completionQuantity");
        activity.LoopCharacteristics = LoopReader.Read(context, element);
        DataReader.ReadActivity(context, element, activity);
        return activity;
    }

    /// <summary>Ties the default flow, which may stand anywhere in the file.</summary>
    private static void Default(ReadingContext context, XElement element, FlowNode node)
    {
        if (element.Text("default") is not { } reference)
        {
            return;
        }

        // Later than later: by then the flows know their sources.
        context.Later(() =>
            context.Later(() =>
            {
                if (context.Resolve<SequenceFlow>(element, element, reference, "default") is not { } flow)
                {
                    return;
                }

                if (ReferenceEquals(flow.Source, node))
                {
                    node.Default = flow;
                }
                else
                {
                    context.Problems.Add(FlowRules.DefaultElsewhere, node, flow.Id);
                }
            })
        );
    }

    private static int Quantity(ReadingContext context, XElement element, string attribute)
    {
        var quantity = context.Number(element, attribute) ?? 1;
        if (quantity < 1)
        {
            context.Problems.Add(ActivityRules.Quantity, context.IdOf(element), element.Line(), attribute, quantity);
            return 1;
        }

        return quantity;
    }
}
