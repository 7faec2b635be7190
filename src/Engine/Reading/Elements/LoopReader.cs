using System.Xml.Linq;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Reading.Xml;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Reading.Elements;

/// <summary>Reads loop characteristics (BPMN 2.0.2, 10.3.8).</summary>
internal static class LoopReader
{
    public static LoopCharacteristics? Read(ReadingContext context, XElement owner)
    {
        if (owner.Child("standardLoopCharacteristics") is { } standard)
        {
            return Standard(context, standard, owner);
        }

        return owner.Child("multiInstanceLoopCharacteristics") is { } multi ? MultiInstance(context, multi, owner) : null;
    }

    private static StandardLoopCharacteristics Standard(ReadingContext context, XElement element, XElement owner)
    {
        var maximum = context.Number(element, "loopMaximum", owner);
        if (maximum < 1)
        {
            context.Problems.Add(ActivityRules.LoopMaximum, context.IdOf(owner), element.Line(), maximum);
        }

        var condition = context.Expressions.Child(element, "loopCondition", owner);
        if (condition is null && maximum is null && element.Child("loopCondition") is null)
        {
            context.Problems.Add(ActivityRules.LoopEndless, context.IdOf(owner), element.Line());
        }

        return new StandardLoopCharacteristics
        {
            Id = element.Text("id"),
            Line = element.Line(),
            TestBefore = context.Flag(element, "testBefore", false),
            LoopMaximum = maximum,
            LoopCondition = condition,
        };
    }

    private static MultiInstanceLoopCharacteristics MultiInstance(ReadingContext context, XElement element, XElement owner)
    {
        var extension = element.Extension("loopCharacteristics");
        var loop = new MultiInstanceLoopCharacteristics
        {
            Id = element.Text("id"),
            Line = element.Line(),
            IsSequential = context.Flag(element, "isSequential", false),
            LoopCardinality = context.Expressions.Child(element, "loopCardinality", owner),
            CompletionCondition = context.Expressions.Child(element, "completionCondition", owner),
            Behavior = Behavior(context, element, owner),
            InputCollection = Collection("inputCollection"),
            InputElement = extension?.Text("inputElement") ?? element.Child("inputDataItem")?.Text("name"),
            OutputCollection = extension?.Text("outputCollection"),
            OutputElement = Collection("outputElement"),
            ComplexBehaviors =
            [
                .. element.Children("complexBehaviorDefinition").Select(e => Complex(context, e, owner)).OfType<ComplexBehavior>(),
            ],
            OneBehaviorEvent = Event(context, element, owner, "oneBehaviorEventRef"),
            NoneBehaviorEvent = Event(context, element, owner, "noneBehaviorEventRef"),
        };
        Standard(context, element, owner, loop);
        if (
            loop.LoopCardinality is null
            && loop.InputCollection is null
            && element.Child("loopCardinality") is null
            && element.Child("loopDataInputRef") is null
            && extension?.Text("inputCollection") is null
        )
        {
            context.Problems.Add(ActivityRules.MultiInstanceCount, context.IdOf(owner), element.Line());
        }

        return loop;

        Expression? Collection(string attribute) =>
            extension?.Text(attribute) is { } text ? context.Expressions.Feel(text, extension, owner, attribute) : null;
    }

    /// <summary>The standard's own way to name the collections: by references to data.</summary>
    private static void Standard(ReadingContext context, XElement element, XElement owner, MultiInstanceLoopCharacteristics loop)
    {
        context.Later(() =>
        {
            if (loop.InputCollection is null && element.ChildText("loopDataInputRef") is { } input)
            {
                loop.InputCollection = Variable(input, "loopDataInputRef", "dataInputAssociation", "targetRef", "sourceRef");
            }

            if (loop.OutputCollection is null && element.ChildText("loopDataOutputRef") is { } output)
            {
                loop.OutputCollection = Variable(output, "loopDataOutputRef", "dataOutputAssociation", "sourceRef", "targetRef")?.Text;
                loop.OutputElement ??= element.Child("outputDataItem")?.Text("name") is { } item ? Expression.Variable(item) : null;
            }
        });

        // The data input or output of the activity stands for the data at the other end of its association.
        Expression? Variable(string reference, string place, string association, string inner, string outer)
        {
            var across = owner.Children(association).FirstOrDefault(a => a.ChildText(inner) == reference)?.ChildText(outer);
            return DataReader.Resolve(context, element, owner, across ?? reference, place) is { } item
                ? Expression.Variable(item.Variable)
                : null;
        }
    }

    private static MultiInstanceBehavior Behavior(ReadingContext context, XElement element, XElement owner)
    {
        var text = element.Text("behavior") ?? nameof(MultiInstanceBehavior.All);
        if (Enum.TryParse<MultiInstanceBehavior>(text, out var behavior) && Enum.IsDefined(behavior))
        {
            return behavior;
        }

        context.Problems.Add(FileRules.AttributeValue, context.IdOf(owner), element.Line(), "behavior", text, "None, One, All, Complex");
        return MultiInstanceBehavior.All;
    }

    private static EventDefinition? Event(ReadingContext context, XElement element, XElement owner, string attribute)
    {
        if (element.Text(attribute) is not { } reference)
        {
            return null;
        }

        if (
            context.FindXml(element, reference) is { } definition
            && EventDefinitionReader.Read(context, definition, owner, reusable: true) is { } read
        )
        {
            return read;
        }

        context.Problems.Add(ReferenceRules.Unresolved, context.IdOf(owner), element.Line(), attribute, reference);
        return null;
    }

    private static ComplexBehavior? Complex(ReadingContext context, XElement element, XElement owner)
    {
        var condition = context.Expressions.Child(element, "condition", owner);
        var events = element.Child("event") is { } thrown ? EventDefinitionReader.ReadAll(context, thrown) : [];
        if (condition is not null && !events.IsEmpty)
        {
            return new ComplexBehavior(element.Text("id"), condition, events);
        }

        context.Problems.Add(ActivityRules.ComplexBehavior, context.IdOf(owner), element.Line());
        return null;
    }
}
