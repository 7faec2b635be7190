using System.Xml.Linq;
using Bases.Engine.Model;
using Bases.Engine.Model.Events;
using Bases.Engine.Reading.Xml;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Reading;

/// <summary>Reads pools and message flows (BPMN 2.0.2, 9).</summary>
internal sealed class CollaborationReader(ReadingContext context)
{
    public Collaboration Read(XElement element)
    {
        var collaboration = new Collaboration
        {
            Id = context.IdOf(element),
            Line = element.Line(),
            Name = element.Text("name"),
            Participants = [.. element.Children("participant").Select(Participant)],
        };
        context.Later(() => collaboration.MessageFlows = [.. element.Children("messageFlow").Select(MessageFlow).OfType<MessageFlow>()]);
        return collaboration;
    }

    private Participant Participant(XElement element)
    {
        var multiplicity = element.Child("participantMultiplicity");
        var participant = new Participant
        {
            Id = context.IdOf(element),
            Line = element.Line(),
            Name = element.Text("name"),
            MinimumMultiplicity = multiplicity is null ? null : context.Number(multiplicity, "minimum", element),
            MaximumMultiplicity = multiplicity is null ? null : context.Number(multiplicity, "maximum", element),
        };
        context.Register(participant);
        if (element.Text("processRef") is { } process)
        {
            context.Later(() => participant.Process = context.Resolve<ProcessDefinition>(element, element, process, "processRef"));
        }

        return participant;
    }

    private MessageFlow? MessageFlow(XElement element)
    {
        var source = End(element, "sourceRef");
        var target = End(element, "targetRef");
        if (source is null || target is null)
        {
            return null;
        }

        return new MessageFlow
        {
            Id = context.IdOf(element),
            Line = element.Line(),
            Name = element.Text("name"),
            Source = source,
            Target = target,
            Message = element.Text("messageRef") is { } message ? context.Resolve<Message>(element, element, message, "messageRef") : null,
        };
    }

    private BaseElement? End(XElement element, string attribute)
    {
        if (element.Text(attribute) is not { } reference)
        {
            context.Problems.Add(ReferenceRules.Missing, context.IdOf(element), element.Line(), attribute);
            return null;
        }

        var end = context.Resolve<BaseElement>(element, element, reference, attribute);
        return end is null or Model.Participant or FlowNode ? end : Wrong(element, attribute, reference);
    }

    private BaseElement? Wrong(XElement element, string attribute, string reference)
    {
        var kind = context.FindXml(element, reference)?.Name.LocalName ?? "";
        context.Problems.Add(ReferenceRules.WrongType, context.IdOf(element), element.Line(), attribute, reference, kind);
        return null;
    }
}
