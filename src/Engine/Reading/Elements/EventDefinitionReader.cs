using System.Collections.Immutable;
using System.Xml.Linq;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Extensions;
using Bases.Engine.Reading.Xml;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Reading.Elements;

/// <summary>Reads event definitions (BPMN 2.0.2, 10.5.5), an event's own and those that it refers to.</summary>
internal static class EventDefinitionReader
{
    private const string Suffix = "EventDefinition";

    public static ImmutableArray<EventDefinition> ReadAll(ReadingContext context, XElement owner)
    {
        var definitions = ImmutableArray.CreateBuilder<EventDefinition>();
        foreach (var child in owner.Elements().Where(e => e.IsBpmn()))
        {
            var (element, reusable) = (child, false);
            if (child.Name.LocalName == "eventDefinitionRef")
            {
                if (context.FindXml(child, child.Value.Trim()) is not { } referenced)
                {
                    context.Problems.Add(
                        ReferenceRules.Unresolved,
                        context.IdOf(owner),
                        child.Line(),
                        "eventDefinitionRef",
                        child.Value.Trim()
                    );
                    continue;
                }

                (element, reusable) = (referenced, true);
            }

            if (IsDefinition(element) && (!reusable || element.Parent?.Name.LocalName == "definitions"))
            {
                if (Read(context, element, owner, reusable) is { } definition)
                {
                    definitions.Add(definition);
                }
            }
            else if (reusable)
            {
                context.Problems.Add(
                    ReferenceRules.WrongType,
                    context.IdOf(owner),
                    child.Line(),
                    "eventDefinitionRef",
                    context.IdOf(element),
                    element.Name.LocalName
                );
            }
        }

        return definitions.ToImmutable();
    }

    /// <summary>What is defined inside an event is of that event only; to be referred to, it stands beside the processes (10.5.1).</summary>
    private static bool IsDefinition(XElement element) => element.Name.LocalName.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>Reads one definition; <paramref name="owner"/> is the event, which people see in the diagram.</summary>
    public static EventDefinition? Read(ReadingContext context, XElement element, XElement owner, bool reusable)
    {
        if (Create(context, element, owner) is not { } definition)
        {
            context.Problems.Add(FileRules.UnknownElement, context.IdOf(owner), element.Line(), element.Name.LocalName);
            return null;
        }

        definition.Line = element.Line();
        definition.IsReusable = reusable;
        return definition;
    }

    private static EventDefinition? Create(ReadingContext context, XElement element, XElement owner)
    {
        var id = context.IdOf(element);
        switch (element.Name.LocalName)
        {
            case "messageEventDefinition":
                var message = new MessageEventDefinition { Id = id };
                Refer<Message>(context, element, owner, "messageRef", m => message.Message = m);
                return message;
            case "timerEventDefinition":
                return TimerReader.Read(context, element, owner);
            case "signalEventDefinition":
                var signal = new SignalEventDefinition { Id = id };
                Refer<Signal>(context, element, owner, "signalRef", s => signal.Signal = s!);
                return signal;
            case "errorEventDefinition":
                var error = new ErrorEventDefinition { Id = id };
                Refer<Error>(context, element, owner, "errorRef", e => error.Error = e);
                return error;
            case "escalationEventDefinition":
                var escalation = new EscalationEventDefinition { Id = id };
                Refer<Escalation>(context, element, owner, "escalationRef", e => escalation.Escalation = e);
                return escalation;
            case "conditionalEventDefinition":
                return new ConditionalEventDefinition
                {
                    Id = id,

                    // Null only in models that are refused.
                    Condition = Condition(context, element, owner)!,
                    Filter = Filter(element),
                };
            case "compensateEventDefinition":
                var compensate = new CompensateEventDefinition
                {
                    Id = id,
                    WaitForCompletion = context.Flag(element, "waitForCompletion", true),
                };
                Refer<Activity>(context, element, owner, "activityRef", a => compensate.Activity = a);
                return compensate;
            case "cancelEventDefinition":
                return new CancelEventDefinition { Id = id };
            case "terminateEventDefinition":
                return new TerminateEventDefinition { Id = id };
            case "linkEventDefinition":
                return new LinkEventDefinition
                {
                    Id = id,
                    LinkName = element.Text("name") ?? "",
                    TargetId = element.ChildText("target") is { } target ? ReadingContext.Local(element, target) : null,
                    SourceIds = [.. element.Children("source").Select(source => ReadingContext.Local(source, source.Value.Trim()))],
                };
            default:
                return null;
        }
    }

    private static void Refer<T>(ReadingContext context, XElement element, XElement owner, string attribute, Action<T?> set)
        where T : BaseElement
    {
        if (element.Text(attribute) is { } reference)
        {
            context.Later(() => set(context.Resolve<T>(element, owner, reference, attribute)));
        }
    }

    private static Expression? Condition(ReadingContext context, XElement element, XElement owner)
    {
        if (element.Child("condition") is null)
        {
            context.Problems.Add(ExpressionRules.Missing, context.IdOf(owner), element.Line(), "condition");
        }

        return context.Expressions.Child(element, "condition", owner);
    }

    private static ConditionalFilter? Filter(XElement element)
    {
        if (element.Extension("conditionalFilter") is not { } filter)
        {
            return null;
        }

        return new ConditionalFilter(List("variableNames"), List("variableEvents"));

        ImmutableArray<string>? List(string attribute) =>
            filter.Text(attribute)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToImmutableArray();
    }
}
