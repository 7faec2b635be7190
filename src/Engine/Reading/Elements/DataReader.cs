using System.Collections.Immutable;
using System.Xml.Linq;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Data;
using Bases.Engine.Model.Events;
using Bases.Engine.Reading.Xml;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Reading.Elements;

/// <summary>Reads data objects, properties, inputs, outputs and associations (BPMN 2.0.2, 10.4).</summary>
internal static class DataReader
{
    public static void ReadScope(ReadingContext context, XElement element, FlowScope scope)
    {
        scope.DataObjects =
        [
            .. element.Children("dataObject").Select(e => Item(context, e, new DataObject { Id = context.IdOf(e), Name = e.Text("name") })),
        ];
        scope.Properties = Properties(context, element);
        foreach (var specification in element.Children("ioSpecification"))
        {
            Inputs(context, specification);
            Outputs(context, specification);
        }
    }

    public static void ReadActivity(ReadingContext context, XElement element, Activity activity)
    {
        if (activity is not SubProcess)
        {
            foreach (var specification in element.Children("ioSpecification"))
            {
                Inputs(context, specification);
                Outputs(context, specification);
                InSets(context, specification, activity, "dataInput", "inputSet");
                InSets(context, specification, activity, "dataOutput", "outputSet");
                context.Later(() => activity.InputSets = [.. specification.Children("inputSet").Select(e => InputSet(context, e))]);
            }

            activity.Properties = Properties(context, element);
        }
        else if (element.Child("ioSpecification") is { } specification && element.Child("multiInstanceLoopCharacteristics") is null)
        {
            context.Problems.Add(ReferenceRules.SubProcessData, activity.Id, specification.Line());
        }

        context.Later(() =>
        {
            activity.DataInputAssociations = Associations(context, element, "dataInputAssociation");
            activity.DataOutputAssociations = Associations(context, element, "dataOutputAssociation");
        });
    }

    public static void ReadEvent(ReadingContext context, XElement element, Event node)
    {
        Inputs(context, element);
        Outputs(context, element);
        node.Properties = Properties(context, element);
        context.Later(() =>
        {
            switch (node)
            {
                case CatchEvent caught:
                    caught.DataOutputAssociations = Associations(context, element, "dataOutputAssociation");
                    break;
                case ThrowEvent thrown:
                    thrown.DataInputAssociations = Associations(context, element, "dataInputAssociation");
                    break;
            }
        });
    }

    public static T Item<T>(ReadingContext context, XElement element, T item)
        where T : ItemAwareElement
    {
        item.Line = element.Line();
        item.IsCollection = context.Flag(element, "isCollection", false);
        context.Register(item);
        if (element.Text("itemSubjectRef") is { } subject)
        {
            // Item definitions may stand in an imported schema: a name that is not found says nothing against the model.
            context.Later(() => item.ItemSubject = context.Find(element, subject) as ItemDefinition);
        }

        return item;
    }

    /// <summary>The data that is meant: a reference to a data object or store stands for what it refers to.</summary>
    public static ItemAwareElement? Resolve(ReadingContext context, XElement from, XElement owner, string reference, string place)
    {
        var xml = context.FindXml(from, reference);
        var target = xml?.Name.LocalName switch
        {
            "dataObjectReference" => xml.Text("dataObjectRef"),
            "dataStoreReference" => xml.Text("dataStoreRef"),
            _ => null,
        };
        if (xml?.Name.LocalName == "dataStoreReference" && (target is null || context.FindXml(xml, target) is null))
        {
            // A store that is not described further: modelers draw it so.
            return new DataStore
            {
                Id = context.IdOf(xml),
                Name = xml.Text("name"),
                Line = xml.Line(),
            };
        }

        return context.Resolve<ItemAwareElement>(from, owner, target ?? reference, place);
    }

    private static void Inputs(ReadingContext context, XElement element)
    {
        foreach (var input in element.Children("dataInput"))
        {
            Item(context, input, new DataInput { Id = context.IdOf(input), Name = input.Text("name") });
        }
    }

    private static void Outputs(ReadingContext context, XElement element)
    {
        foreach (var output in element.Children("dataOutput"))
        {
            Item(context, output, new DataOutput { Id = context.IdOf(output), Name = output.Text("name") });
        }
    }

    /// <summary>Data are used by the sets that refer to them (10.4.1); a specification without sets means all of its data.</summary>
    private static void InSets(ReadingContext context, XElement specification, Activity owner, string tag, string set)
    {
        var sets = specification.Children(set).ToList();
        if (sets.Count == 0)
        {
            return;
        }

        var used = sets.SelectMany(s => s.Children(tag + "Refs")).Select(r => ReadingContext.Local(r, r.Value.Trim())).ToHashSet();
        foreach (var data in specification.Children(tag).Where(data => !used.Contains(context.IdOf(data))))
        {
            context.Problems.Add(ReferenceRules.DataWithoutSet, owner.Id, data.Line(), context.IdOf(data), set);
        }
    }

    private static InputSet InputSet(ReadingContext context, XElement element)
    {
        var inputs = References("dataInputRefs");
        return new InputSet(inputs, inputs.RemoveRange(References("optionalInputRefs")).RemoveRange(References("whileExecutingInputRefs")));

        ImmutableArray<ItemAwareElement> References(string tag) =>
            [.. element.Children(tag).Select(e => context.Find(e, e.Value.Trim())).OfType<ItemAwareElement>()];
    }

    private static ImmutableArray<Property> Properties(ReadingContext context, XElement element) =>
        [.. element.Children("property").Select(e => Item(context, e, new Property { Id = context.IdOf(e), Name = e.Text("name") }))];

    private static ImmutableArray<DataAssociation> Associations(ReadingContext context, XElement owner, string tag)
    {
        // Most elements have none, and every element is asked.
        ImmutableArray<DataAssociation>.Builder? associations = null;
        foreach (var element in owner.Children(tag))
        {
            (associations ??= ImmutableArray.CreateBuilder<DataAssociation>()).Add(
                new DataAssociation(
                    context.IdOf(element),
                    element.Line(),
                    [
                        .. element
                            .Children("sourceRef")
                            .Select(s => Resolve(context, s, owner, s.Value.Trim(), "sourceRef"))
                            .OfType<ItemAwareElement>(),
                    ],
                    element.ChildText("targetRef") is { } target ? Resolve(context, element, owner, target, "targetRef") : null,
                    context.Expressions.Child(element, "transformation", owner),
                    [.. element.Children("assignment").Select(a => Assignment(context, a, owner)).OfType<Assignment>()]
                )
            );
        }

        return associations?.ToImmutable() ?? [];
    }

    private static Assignment? Assignment(ReadingContext context, XElement element, XElement owner)
    {
        var from = context.Expressions.Child(element, "from", owner);
        var to = element.ChildText("to")?.TrimStart('=').Trim();
        if (from is not null && to is not null)
        {
            return new Assignment(from, to);
        }

        context.Problems.Add(ReferenceRules.Assignment, context.IdOf(owner), element.Line());
        return null;
    }
}
