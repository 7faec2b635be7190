using Bases.Dmn.Decisions.Reading;

namespace Bases.Dmn.Decisions;

/// <summary>
/// What was read. With problems the model still evaluates where it can: what is wrong gives null and an error.
/// Null only when the text is no DMN at all.
/// </summary>
public sealed record DmnReading(DmnModel? Model, IReadOnlyList<DmnProblem> Problems);

/// <summary>Reads DMN 1.1 to 1.5 files; refuses document type definitions and external entities.</summary>
public static class DmnReader
{
    /// <param name="xml">The text of the file.</param>
    /// <param name="imports">Models that this one may import, by namespace.</param>
    public static DmnReading Read(string xml, IReadOnlyDictionary<string, DmnModel>? imports = null)
    {
        ArgumentNullException.ThrowIfNull(xml);
        var (root, problem) = DmnXml.Load(xml);
        if (root is null)
        {
            return new DmnReading(null, [problem!]);
        }

        var problems = new List<DmnProblem>();
        var model = ModelReader.Read(root, imports ?? new Dictionary<string, DmnModel>(), problems);
        return new DmnReading(model, problems);
    }

    /// <summary>The namespace of a file, and those it imports: what must be read before it.</summary>
    public static (string Namespace, IReadOnlyList<string> Imports)? Links(string xml)
    {
        var (root, _) = DmnXml.Load(xml);
        return root is null
            ? null
            : (root.AttributeOf("namespace") ?? string.Empty, [.. root.All("import").Select(import => import.AttributeOf("namespace") ?? string.Empty)]);
    }
}
