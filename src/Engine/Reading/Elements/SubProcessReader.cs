using System.Xml.Linq;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Extensions;
using Bases.Engine.Reading.Xml;

namespace Bases.Engine.Reading.Elements;

/// <summary>Reads sub-processes and call activities (BPMN 2.0.2, 10.3.5 and 10.3.6); the process reader reads what is inside.</summary>
internal static class SubProcessReader
{
    public static FlowNode SubProcess(ReadingContext context, XElement element)
    {
        var id = context.IdOf(element);
        return NodeParts.Activity(
            context,
            element,
            context.Flag(element, "triggeredByEvent", false) ? new EventSubProcess { Id = id } : new SubProcess { Id = id }
        );
    }

    public static FlowNode Transaction(ReadingContext context, XElement element) =>
        NodeParts.Activity(context, element, new Transaction { Id = context.IdOf(element) });

    public static FlowNode AdHocSubProcess(ReadingContext context, XElement element)
    {
        var adHoc = element.Extension("adHoc");
        return NodeParts.Activity(
            context,
            element,
            new AdHocSubProcess
            {
                Id = context.IdOf(element),
                IsSequential = element.Text("ordering") == "Sequential",
                CancelRemainingInstances = context.Flag(element, "cancelRemainingInstances", true),
                CompletionCondition = context.Expressions.Child(element, "completionCondition", element),
                ActiveElements = adHoc?.Text("activeElementsCollection") is { } active
                    ? context.Expressions.Feel(active, adHoc, element, "activeElementsCollection")
                    : null,
            }
        );
    }

    public static FlowNode CallActivity(ReadingContext context, XElement element) =>
        NodeParts.Activity(
            context,
            element,
            new CallActivity { Id = context.IdOf(element), CalledElement = CalledElement(context, element) }
        );

    private static CalledElement? CalledElement(ReadingContext context, XElement element)
    {
        if (element.Extension("calledElement") is { } called)
        {
            var id = context.Expressions.Literal(called.Text("processId"), called, element, "processId");
            return id is null
                ? null
                : new CalledElement(
                    id,
                    ExtensionReader.Binding(context, called, element),
                    context.Flag(called, "propagateAllParentVariables", true),
                    context.Flag(called, "propagateAllChildVariables", true)
                );
        }

        // The standard's own attribute is a qualified name.
        return element.Text("calledElement") is { } name
            ? new CalledElement(Expression.Static(ReadingContext.Local(element, name)), Binding.Latest, true, true)
            : null;
    }
}
