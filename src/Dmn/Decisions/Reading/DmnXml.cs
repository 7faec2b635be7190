using System.Xml;
using System.Xml.Linq;

namespace Bases.Dmn.Decisions.Reading;

/// <summary>DMN files as XML: refused when they bring a document type definition or are too large.</summary>
internal static class DmnXml
{
    private const int MostCharacters = 20_000_000;
    private const int MostDepth = 200;

    /// <summary>The root element, with line numbers; otherwise why there is none.</summary>
    public static (XElement? Definitions, DmnProblem? Problem) Load(string xml)
    {
        try
        {
            var settings = new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MostCharacters,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            };
            using var reader = XmlReader.Create(new StringReader(xml), settings);
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
            if (root.Name.LocalName != "definitions" || !IsDmn(root.Name.Namespace))
            {
                return (null, new DmnProblem(null, root.Line(), "xml", $"Expected a DMN definitions element, but found {root.Name}."));
            }

            return root.Descendants().Any(element => element.Ancestors().Skip(MostDepth).Any())
                ? (null, new DmnProblem(null, root.Line(), "xml", $"The elements are nested deeper than {MostDepth} levels."))
                : (root, null);
        }
        catch (XmlException exception)
        {
            return (null, new DmnProblem(null, exception.LineNumber, "xml", exception.Message));
        }
    }

    public static bool IsDmn(XNamespace name) => name.NamespaceName.Contains("www.omg.org/spec/DMN/", StringComparison.Ordinal);

    public static IEnumerable<XElement> All(this XElement element, string name) =>
        element.Elements().Where(child => child.Name.LocalName == name && IsDmn(child.Name.Namespace));

    public static XElement? One(this XElement element, string name) => element.All(name).FirstOrDefault();

    public static string? AttributeOf(this XElement element, string name) => element.Attribute(XName.Get(name))?.Value;

    /// <summary>The trimmed text of a <c>text</c> child; empty when there is none.</summary>
    public static string TextOf(this XElement? element) => element?.One("text")?.Value.Trim() ?? string.Empty;

    public static string? Id(this XElement element) => element.AttributeOf("id");

    public static int Line(this XElement element) => ((IXmlLineInfo)element).LineNumber;

    /// <summary>A name with its blanks reduced to single ones, as FEEL reads it.</summary>
    public static string Normal(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
