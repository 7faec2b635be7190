using System.Xml;
using System.Xml.Linq;
using Bases.Engine.Validation;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Reading.Xml;

/// <summary>Loads XML that a stranger may have written.</summary>
internal static class SafeXml
{
    public const int MostCharacters = 16 * 1024 * 1024;

    /// <summary>A model nests a few elements a sub-process; what is deeper was made to exhaust the stack.</summary>
    private const int MostDepth = 256;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        MaxCharactersFromEntities = 1024,
    };

    public static XDocument? Load(string xml, ProblemList problems)
    {
        if (xml.Length > MostCharacters)
        {
            problems.Add(FileRules.TooLarge, null, 0, MostCharacters / (1024 * 1024));
            return null;
        }

        try
        {
            if (!DepthIsHarmless(xml, problems))
            {
                return null;
            }

            using var reader = Open(xml);
            return XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
        }
        catch (XmlException e)
        {
            problems.Add(FileRules.NotXml, null, e.LineNumber, e.LinePosition, e.Message);
            return null;
        }
    }

    // Before the tree is built: a reader needs no stack for depth, whatever walks a tree does.
    private static bool DepthIsHarmless(string xml, ProblemList problems)
    {
        using var reader = Open(xml);
        while (reader.Read())
        {
            if (reader.Depth > MostDepth)
            {
                problems.Add(FileRules.TooDeep, null, ((IXmlLineInfo)reader).LineNumber, MostDepth);
                return false;
            }
        }

        return true;
    }

    private static XmlReader Open(string xml) => XmlReader.Create(new StringReader(xml), Settings);
}
