using System.Xml.Linq;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Reading.Xml;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Reading.Elements;

/// <summary>Reads events (BPMN 2.0.2, 10.5).</summary>
internal static class EventReader
{
    public static FlowNode Start(ReadingContext context, XElement element) =>
        Catch(
            context,
            element,
            new StartEvent
            {
                Id = context.IdOf(element),
                ParallelMultiple = context.Flag(element, "parallelMultiple", false),
                IsInterrupting = context.Flag(element, "isInterrupting", true),
                Form = FormReader.Form(context, element),
            }
        );

    public static FlowNode IntermediateCatch(ReadingContext context, XElement element) =>
        Catch(
            context,
            element,
            new IntermediateCatchEvent { Id = context.IdOf(element), ParallelMultiple = context.Flag(element, "parallelMultiple", false) }
        );

    public static FlowNode IntermediateThrow(ReadingContext context, XElement element) =>
        Throw(context, element, new IntermediateThrowEvent { Id = context.IdOf(element) });

    public static FlowNode End(ReadingContext context, XElement element) =>
        Throw(context, element, new EndEvent { Id = context.IdOf(element) });

    public static FlowNode Boundary(ReadingContext context, XElement element)
    {
        var boundary = Catch(
            context,
            element,
            new BoundaryEvent
            {
                Id = context.IdOf(element),
                ParallelMultiple = context.Flag(element, "parallelMultiple", false),
                CancelActivity = context.Flag(element, "cancelActivity", true),
            }
        );
        context.Later(() => Attach(context, element, boundary));
        return boundary;
    }

    private static void Attach(ReadingContext context, XElement element, BoundaryEvent boundary)
    {
        if (element.Text("attachedToRef") is not { } reference)
        {
            context.Problems.Add(ReferenceRules.Missing, boundary, "attachedToRef");
            return;
        }

        if (context.Resolve<Activity>(element, element, reference, "attachedToRef") is not { } activity)
        {
            return;
        }

        if (ReferenceEquals(activity.Scope, boundary.Scope))
        {
            boundary.AttachedTo = activity;
        }
        else
        {
            context.Problems.Add(EventRules.BoundaryElsewhere, boundary, activity.Id);
        }
    }

    private static T Catch<T>(ReadingContext context, XElement element, T node)
        where T : CatchEvent
    {
        node.Definitions = EventDefinitionReader.ReadAll(context, element);
        DataReader.ReadEvent(context, element, node);
        return NodeParts.Node(context, element, node);
    }

    private static T Throw<T>(ReadingContext context, XElement element, T node)
        where T : ThrowEvent
    {
        node.Definitions = EventDefinitionReader.ReadAll(context, element);
        DataReader.ReadEvent(context, element, node);
        return NodeParts.Node(context, element, node);
    }
}
