using System.Xml;
using System.Xml.Linq;
using Bases.Engine.Simulation;

namespace Bases.Server.Wording;

/// <summary>The English of the names in the diagrams, by the Chinese name: so it holds for a process of any version.</summary>
public sealed class EnglishNames(EnglishFiles files)
{
    private readonly IReadOnlyDictionary<string, string> written = files.Read(WordFile.Names);

    public string? Of(string name) => written.GetValueOrDefault(name.Replace('\n', ' '));
}

/// <summary>
/// What procedures and their steps are called in the reader's language: <c>StepName[task.Name]</c>. A name without English, as one
/// that a designer has given, stays as it is.
/// </summary>
public sealed class StepNames(EnglishNames english, Words words)
{
    public string this[string name] => words.IsEnglish ? english.Of(name) ?? name : name;

    /// <summary>A process as this reader reads it, its diagram with it.</summary>
    public string Diagram(string source)
    {
        if (!words.IsEnglish)
        {
            return source;
        }

        using var reader = XmlReader.Create(
            new StringReader(source),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        var document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        foreach (var name in document.Descendants().Select(element => element.Attribute("name")).OfType<XAttribute>())
        {
            name.Value = this[name.Value];
        }

        return document.ToString(SaveOptions.DisableFormatting);
    }
}
