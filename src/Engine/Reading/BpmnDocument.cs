using System.Text;
using System.Xml;
using System.Xml.Linq;
using Bases.Engine.Reading.Xml;
using Bases.Engine.Validation;

namespace Bases.Engine.Reading;

/// <summary>
/// A BPMN file as a tree, with all that it says: diagrams, extensions of other tools, comments. Writing it back loses
/// nothing, which the graph of what executes could not promise.
/// </summary>
public sealed class BpmnDocument
{
    internal BpmnDocument(XDocument tree) => Tree = tree;

    /// <summary>The tree, for those who change a model by program.</summary>
    public XDocument Tree { get; }

    /// <summary>Reads a file without asking what it means; null, with the problems, when it is not XML that is accepted.</summary>
    public static BpmnDocument? Read(string file, ReadOnlySpan<byte> content, out IReadOnlyList<Problem> problems)
    {
        var found = new ProblemList(file);
        problems = found.All;
        return FileText.Decode(content, found) is { } text && SafeXml.Load(text, found) is { } tree ? new BpmnDocument(tree) : null;
    }

    /// <summary>The file again, in UTF-8 without a byte order mark.</summary>
    public byte[] Write()
    {
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = false,
            NewLineHandling = NewLineHandling.Entitize,
        };
        using var output = new MemoryStream();
        using (var writer = XmlWriter.Create(output, settings))
        {
            Tree.Save(writer);
        }

        return output.ToArray();
    }
}
