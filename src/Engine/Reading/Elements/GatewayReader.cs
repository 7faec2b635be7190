using System.Xml.Linq;
using Bases.Engine.Model;
using Bases.Engine.Model.Gateways;
using Bases.Engine.Reading.Xml;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Reading.Elements;

/// <summary>Reads gateways (BPMN 2.0.2, 10.6).</summary>
internal static class GatewayReader
{
    public static FlowNode Exclusive(ReadingContext context, XElement element) =>
        NodeParts.Node(context, element, new ExclusiveGateway { Id = context.IdOf(element), Direction = Direction(context, element) });

    public static FlowNode Parallel(ReadingContext context, XElement element) =>
        NodeParts.Node(context, element, new ParallelGateway { Id = context.IdOf(element), Direction = Direction(context, element) });

    public static FlowNode Inclusive(ReadingContext context, XElement element) =>
        NodeParts.Node(context, element, new InclusiveGateway { Id = context.IdOf(element), Direction = Direction(context, element) });

    public static FlowNode EventBased(ReadingContext context, XElement element) =>
        NodeParts.Node(
            context,
            element,
            new EventBasedGateway
            {
                Id = context.IdOf(element),
                Direction = Direction(context, element),
                Instantiate = context.Flag(element, "instantiate", false),
                IsParallel = element.Text("eventGatewayType") == "Parallel",
            }
        );

    public static FlowNode Complex(ReadingContext context, XElement element) =>
        NodeParts.Node(
            context,
            element,
            new ComplexGateway
            {
                Id = context.IdOf(element),
                Direction = Direction(context, element),
                ActivationCondition = context.Expressions.Child(element, "activationCondition", element),
            }
        );

    private static GatewayDirection Direction(ReadingContext context, XElement element)
    {
        switch (element.Text("gatewayDirection"))
        {
            case null or "Unspecified":
                return GatewayDirection.Unspecified;
            case "Converging":
                return GatewayDirection.Converging;
            case "Diverging":
                return GatewayDirection.Diverging;
            case "Mixed":
                return GatewayDirection.Mixed;
            case var text:
                context.Problems.Add(
                    FileRules.AttributeValue,
                    context.IdOf(element),
                    element.Line(),
                    "gatewayDirection",
                    text,
                    "Unspecified, Converging, Diverging, Mixed"
                );
                return GatewayDirection.Unspecified;
        }
    }
}
