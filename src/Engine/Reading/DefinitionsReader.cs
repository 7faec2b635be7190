using System.Collections.Immutable;
using System.Xml.Linq;
using Bases.Engine.Model;
using Bases.Engine.Model.Data;
using Bases.Engine.Model.Events;
using Bases.Engine.Reading.Elements;
using Bases.Engine.Reading.Xml;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Reading;

/// <summary>Reads the root element and what stands directly in it (BPMN 2.0.2, 8.1).</summary>
internal sealed class DefinitionsReader(ReadingContext context)
{
    public BpmnDefinitions? Read(XElement root)
    {
        if (root.Name != Names.Bpmn + "definitions")
        {
            context.Problems.Add(FileRules.NotBpmn, null, root.Line(), root.Name.ToString());
            return null;
        }

        var definitions = new BpmnDefinitions
        {
            Id = context.IdOf(root),
            Line = root.Line(),
            Name = root.Text("name"),
            File = context.File,
            TargetNamespace = root.Text("targetNamespace"),
            ItemDefinitions = [.. Occurrences(root, "itemDefinition", ItemDefinition)],
            Messages = [.. Occurrences(root, "message", Message)],
            Signals = [.. Occurrences(root, "signal", Signal)],
            Errors = [.. Occurrences(root, "error", Error)],
            Escalations = [.. Occurrences(root, "escalation", Escalation)],
        };
        foreach (var store in root.Children("dataStore"))
        {
            context.Register(DataReader.Item(context, store, new DataStore { Id = context.IdOf(store), Name = store.Text("name") }));
        }

        definitions.SetProcesses(Processes(root));
        definitions.Collaborations = [.. root.Children("collaboration").Select(e => new CollaborationReader(context).Read(e))];
        context.LinkAll();
        new ReferenceCheck(context, definitions.TargetNamespace).Check(root);
        return definitions;
    }

    private ImmutableArray<ProcessDefinition> Processes(XElement root)
    {
        var processes = ImmutableArray.CreateBuilder<ProcessDefinition>();
        foreach (var element in root.Elements().Where(e => e.IsBpmn()))
        {
            if (element.Name.LocalName == "process")
            {
                processes.Add(new ProcessReader(context).Read(element));
            }
            else if (element.Name.LocalName.StartsWith("global", StringComparison.Ordinal))
            {
                if (new ProcessReader(context).ReadGlobalTask(element) is { } task)
                {
                    processes.Add(task);
                }
            }
        }

        return processes.ToImmutable();
    }

    private IEnumerable<T> Occurrences<T>(XElement root, string localName, Func<XElement, T> read)
        where T : BaseElement
    {
        foreach (var element in root.Children(localName))
        {
            var occurrence = read(element);
            context.Register(occurrence);
            yield return occurrence;
        }
    }

    private ItemDefinition ItemDefinition(XElement element) =>
        new()
        {
            Id = context.IdOf(element),
            Line = element.Line(),
            StructureRef = element.Text("structureRef"),
            IsCollection = context.Flag(element, "isCollection", false),
        };

    private Message Message(XElement element)
    {
        var subscription = element.Extension("subscription");
        return new Message
        {
            Id = context.IdOf(element),
            Line = element.Line(),
            Name = context.Expressions.Literal(element.Text("name"), element, element, "name"),
            CorrelationKey = subscription?.Text("correlationKey") is { } key
                ? context.Expressions.Feel(key, subscription, element, "correlationKey")
                : null,
        };
    }

    private Signal Signal(XElement element) =>
        new()
        {
            Id = context.IdOf(element),
            Line = element.Line(),
            Name = context.Expressions.Literal(element.Text("name"), element, element, "name"),
        };

    private Error Error(XElement element) =>
        new()
        {
            Id = context.IdOf(element),
            Line = element.Line(),
            Name = element.Text("name"),
            Code = context.Expressions.Literal(element.Text("errorCode"), element, element, "errorCode"),
        };

    private Escalation Escalation(XElement element) =>
        new()
        {
            Id = context.IdOf(element),
            Line = element.Line(),
            Name = element.Text("name"),
            Code = context.Expressions.Literal(element.Text("escalationCode"), element, element, "escalationCode"),
        };
}
