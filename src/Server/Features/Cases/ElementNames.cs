using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Linq;
using Bases.Infrastructure.Queries;

namespace Bases.Server.Features.Cases;

/// <summary>Names of the elements of a deployed process, by id. A deployed version never changes, so it is read once.</summary>
public sealed class ElementNames(ProcessQueries queries)
{
    private readonly ConcurrentDictionary<Key, IReadOnlyDictionary<string, string>> known = new();

    public async Task<IReadOnlyDictionary<string, string>> OfAsync(Key definition, CancellationToken cancellation)
    {
        if (known.TryGetValue(definition, out var names))
        {
            return names;
        }

        var source = await queries.SourceAsync(definition, cancellation);
        return source is null ? new Dictionary<string, string>() : known[definition] = Read(source);
    }

    private static Dictionary<string, string> Read(string xml)
    {
        using var reader = XmlReader.Create(
            new StringReader(xml),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in XDocument.Load(reader).Descendants())
        {
            if (element.Attribute("id")?.Value is { } id && element.Attribute("name")?.Value is { Length: > 0 } name)
            {
                names[id] = name.Replace('\n', ' ');
            }
        }

        return names;
    }
}
