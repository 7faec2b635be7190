using System.Xml.Linq;

namespace Bases.Engine.Tests.Reading;

/// <summary>XML as a list of lines that is equal for equal content: order of attributes and white space between elements do not count.</summary>
internal static class CanonicalXml
{
    public static IReadOnlyList<string> Of(XDocument document)
    {
        var lines = new List<string>();
        Add(document.Root!, 0, lines);
        return lines;
    }

    private static void Add(XElement element, int depth, List<string> lines)
    {
        var attributes = element.Attributes().OrderBy(a => a.Name.ToString(), StringComparer.Ordinal).Select(a => $" {a.Name}='{a.Value}'");
        lines.Add($"{depth} {element.Name}{string.Concat(attributes)}");
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XElement child:
                    Add(child, depth + 1, lines);
                    break;
                case XText text when !string.IsNullOrWhiteSpace(text.Value):
                    lines.Add($"{depth} '{text.Value.Trim()}'");
                    break;
            }
        }
    }
}
