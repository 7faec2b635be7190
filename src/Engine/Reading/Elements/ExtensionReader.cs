using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Bases.Engine.Model;
using Bases.Engine.Model.Extensions;
using Bases.Engine.Reading.Xml;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Reading.Elements;

/// <summary>Reads the extension elements of the dialect that any element may have.</summary>
internal static class ExtensionReader
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "taskDefinition",
        "taskHeaders",
        "ioMapping",
        "userTask",
        "userTaskForm",
        "formDefinition",
        "assignmentDefinition",
        "taskSchedule",
        "priorityDefinition",
        "calledDecision",
        "calledElement",
        "script",
        "subscription",
        "loopCharacteristics",
        "properties",
        "executionListeners",
        "taskListeners",
        "versionTag",
        "adHoc",
        "conditionalFilter",
    };

    public static ImmutableDictionary<string, string> Properties(XElement element) => Pairs(element, "properties", "property", "name");

    public static ImmutableDictionary<string, string> Headers(XElement element) => Pairs(element, "taskHeaders", "header", "key");

    public static IoMapping IoMapping(ReadingContext context, XElement element)
    {
        if (element.Extension("ioMapping") is not { } mapping)
        {
            return Model.Extensions.IoMapping.None;
        }

        return new IoMapping(Mappings("input"), Mappings("output"));

        ImmutableArray<Mapping> Mappings(string tag) =>
            [.. mapping.Elements(Names.Zeebe + tag).Select(e => Mapping(context, e, element)).OfType<Mapping>()];
    }

    public static TaskDefinition? TaskDefinition(ReadingContext context, XElement element)
    {
        if (element.Extension("taskDefinition") is not { } definition)
        {
            return null;
        }

        if (context.Expressions.Literal(definition.Text("type"), definition, element, "type") is not { } type)
        {
            context.Problems.Add(ActivityRules.TypeMissing, context.IdOf(element), definition.Line());
            return null;
        }

        return new TaskDefinition(type, Retries(context, definition, element));
    }

    private static Expression? Retries(ReadingContext context, XElement definition, XElement element)
    {
        var retries = context.Expressions.Literal(definition.Text("retries"), definition, element, "retries");
        if (retries?.StaticText is { } text && !uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            context.Problems.Add(FileRules.AttributeValue, context.IdOf(element), definition.Line(), "retries", text, "0, 1, 2 …, =…");
        }

        return retries;
    }

    public static ImmutableArray<ExecutionListener> ExecutionListeners(ReadingContext context, XElement element) =>
        [
            .. Listeners<ExecutionListenerEvent>(context, element, "executionListeners", "executionListener")
                .Select(l => new ExecutionListener(l.On, l.Definition.Type, l.Definition.Retries)),
        ];

    public static ImmutableArray<TaskListener> TaskListeners(ReadingContext context, XElement element) =>
        [
            .. Listeners<TaskListenerEvent>(context, element, "taskListeners", "taskListener")
                .Select(l => new TaskListener(l.On, l.Definition.Type, l.Definition.Retries)),
        ];

    public static Binding Binding(ReadingContext context, XElement element, XElement owner)
    {
        var tag = element.Text("versionTag");
        switch (element.Text("bindingType"))
        {
            case null or "latest":
                return Model.Extensions.Binding.Latest;
            case "deployment":
                return new Binding(BindingType.Deployment, null);
            case "versionTag" when tag is not null:
                return new Binding(BindingType.VersionTag, tag);
            case "versionTag":
                context.Problems.Add(ReferenceRules.Missing, context.IdOf(owner), element.Line(), "versionTag");
                return Model.Extensions.Binding.Latest;
            case var text:
                context.Problems.Add(
                    FileRules.AttributeValue,
                    context.IdOf(owner),
                    element.Line(),
                    "bindingType",
                    text,
                    "latest, deployment, versionTag"
                );
                return Model.Extensions.Binding.Latest;
        }
    }

    /// <summary>Extensions that would change the execution and mean nothing here: silence would be a trap.</summary>
    public static void ReportUnknown(ReadingContext context, XElement element)
    {
        ReportUnknown(context, element, element);
        for (var node = element.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is XElement part && IsPart(part))
            {
                ReportUnknown(context, part, element);
            }
        }
    }

    /// <summary>Event definitions and loop characteristics, in which other engines say more about their element.</summary>
    private static bool IsPart(XElement element) =>
        element.IsBpmn()
        && (
            element.Name.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal)
            || element.Name.LocalName.EndsWith("LoopCharacteristics", StringComparison.Ordinal)
        );

    private static void ReportUnknown(ReadingContext context, XElement element, XElement owner)
    {
        foreach (var extension in element.Child("extensionElements")?.Elements() ?? [])
        {
            var space = extension.Name.Namespace;
            if (Names.IsOfOtherEngine(extension.Name) || (space == Names.Zeebe && !Known.Contains(extension.Name.LocalName)))
            {
                context.Problems.Add(
                    FileRules.ForeignExtension,
                    context.IdOf(owner),
                    extension.Line(),
                    extension.Name.LocalName,
                    space.NamespaceName
                );
            }
        }

        for (var attribute = element.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
        {
            // What is switched off is not missed.
            if (!Names.IsOfOtherEngine(attribute.Name) || attribute.Value == "false")
            {
                continue;
            }

            context.Problems.Add(
                FileRules.ForeignExtension,
                context.IdOf(owner),
                element.Line(),
                attribute.Name.LocalName,
                attribute.Name.NamespaceName
            );
        }
    }

    private static ImmutableDictionary<string, string> Pairs(XElement element, string list, string item, string key)
    {
        if (element.Extension(list) is not { } pairs)
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        var read = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs.Elements(Names.Zeebe + item))
        {
            if (pair.Text(key) is { } name)
            {
                read[name] = pair.Attribute("value")?.Value ?? "";
            }
        }

        return read.ToImmutable();
    }

    private static Mapping? Mapping(ReadingContext context, XElement element, XElement owner)
    {
        if (element.Text("target") is not { } target)
        {
            context.Problems.Add(ReferenceRules.Missing, context.IdOf(owner), element.Line(), "target");
            return null;
        }

        // An empty source is an empty text, as in the modeler.
        var source = context.Expressions.Literal(element.Text("source"), element, owner, "source");
        return new Mapping(source ?? Expression.Static(""), target);
    }

    private static IEnumerable<(T On, TaskDefinition Definition)> Listeners<T>(
        ReadingContext context,
        XElement element,
        string list,
        string item
    )
        where T : struct, Enum
    {
        foreach (var listener in element.Extension(list)?.Elements(Names.Zeebe + item) ?? [])
        {
            var name = listener.Text("eventType") ?? "";
            var type = context.Expressions.Literal(listener.Text("type"), listener, element, "type");
            if (type is null)
            {
                context.Problems.Add(ActivityRules.TypeMissing, context.IdOf(element), listener.Line());
            }
            else if (!Event(name, out T on))
            {
                context.Problems.Add(
                    FileRules.AttributeValue,
                    context.IdOf(element),
                    listener.Line(),
                    "eventType",
                    name,
#pragma warning disable CA1308 // the dialect writes them in lower case
                    string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()
                );
#pragma warning restore CA1308
            }
            else
            {
                yield return (on, new TaskDefinition(type, Retries(context, listener, element)));
            }
        }
    }

    /// <summary>The dialect has had two spellings of the task listener's events: <c>creating</c> and <c>create</c>.</summary>
    private static bool Event<T>(string name, out T on)
        where T : struct, Enum
    {
        var current = name switch
        {
            "create" => "creating",
            "assignment" => "assigning",
            "update" => "updating",
            "complete" => "completing",
            "cancel" => "canceling",
            _ => name,
        };
        return Enum.TryParse(current, ignoreCase: true, out on) && Enum.IsDefined(on) && !char.IsDigit(current[0]);
    }
}
