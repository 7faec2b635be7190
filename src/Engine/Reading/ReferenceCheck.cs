using System.Xml.Linq;
using Bases.Engine.Reading.Xml;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Reading;

/// <summary>Checks references that the graph does not need: to something that is there, and of the right kind.</summary>
internal sealed class ReferenceCheck(ReadingContext context, string? targetNamespace)
{
    public void Check(XElement root)
    {
        foreach (var child in root.Elements().Where(e => e.IsBpmn()))
        {
            context.Problems.OnlyWarn = child.Name.LocalName == "process" && child.Text("isExecutable") is not ("true" or "1");
            foreach (var element in child.DescendantsAndSelf().Where(e => e.IsBpmn()))
            {
                CheckElement(element);
            }
        }

        context.Problems.OnlyWarn = false;
    }

    private void CheckElement(XElement element)
    {
        var tag = element.Name.LocalName;
        foreach (var attribute in element.Attributes().Where(a => a.Name.Namespace == XNamespace.None))
        {
            var name = attribute.Name.LocalName;
            if (Kinds(ReferenceTable.Attributes, tag, name) is { } kinds)
            {
                Check(element, name, attribute.Value.Trim(), kinds);
            }
            else if (tag == "association" && name is "sourceRef" or "targetRef")
            {
                Check(element, name, attribute.Value.Trim(), null);
            }
        }

        if (!element.HasElements && Kinds(ReferenceTable.Elements, element.Parent!.Name.LocalName, tag) is { } allowed)
        {
            Check(element, tag, element.Value.Trim(), allowed);
        }
    }

    private static string[]? Kinds(IReadOnlyDictionary<string, string[]> table, string tag, string name) =>
        table.GetValueOrDefault(tag + "/" + name) ?? table.GetValueOrDefault(name);

    private void Check(XElement element, string name, string reference, string[]? kinds)
    {
        if (reference.Length == 0 || IsElsewhere(element, reference))
        {
            return;
        }

        var found = context.FindXml(element, reference);
        if (found is null)
        {
            context.Problems.Add(ReferenceRules.Unresolved, Owner(element), element.Line(), name, reference);
        }
        else if (kinds is not null && !kinds.Contains(found.Name.LocalName))
        {
            context.Problems.Add(ReferenceRules.WrongType, Owner(element), element.Line(), name, reference, found.Name.LocalName);
        }
    }

    /// <summary>A prefix of another namespace: the element stands in an imported file.</summary>
    private bool IsElsewhere(XElement element, string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && element.GetNamespaceOfPrefix(reference[..colon]) is { } space && space.NamespaceName != targetNamespace;
    }

    /// <summary>The nearest element with an id: what people find in the diagram.</summary>
    private static string? Owner(XElement element) => element.AncestorsAndSelf().FirstOrDefault(e => e.Text("id") is not null)?.Text("id");
}
