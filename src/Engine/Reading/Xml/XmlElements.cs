using System.Xml;
using System.Xml.Linq;

namespace Bases.Engine.Reading.Xml;

/// <summary>Short words for what the readers ask of an element.</summary>
internal static class XmlElements
{
    public static int Line(this XObject node) => ((IXmlLineInfo)node).LineNumber;

    /// <summary>The attribute, or null when it is missing or empty.</summary>
    public static string? Text(this XElement element, string attribute)
    {
        var text = element.Attribute(attribute)?.Value;
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    public static XElement? Child(this XElement element, string localName) => element.Element(Names.Bpmn + localName);

    public static IEnumerable<XElement> Children(this XElement element, string localName) => element.Elements(Names.Bpmn + localName);

    /// <summary>The trimmed text of a child element, or null.</summary>
    public static string? ChildText(this XElement element, string localName)
    {
        var text = element.Child(localName)?.Value;
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    public static bool IsBpmn(this XElement element) => element.Name.Namespace == Names.Bpmn;

    /// <summary>An extension element of the dialect.</summary>
    public static XElement? Extension(this XElement element, string localName) =>
        element.Child("extensionElements")?.Element(Names.Zeebe + localName);
}
