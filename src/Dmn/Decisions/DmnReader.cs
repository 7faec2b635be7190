using Bases.Dmn.Decisions.Reading;

namespace Bases.Dmn.Decisions;

/// <summary>What was read: a model, or the problems that prevent it.</summary>
public sealed record DmnReading(DmnModel? Model, IReadOnlyList<DmnProblem> Problems);

/// <summary>Reads DMN 1.1 to 1.5 files; refuses document type definitions and external entities.</summary>
public static class DmnReader
{
    /// <summary>Reads a model that is to be relied on: with any problem there is none.</summary>
    /// <param name="xml">The text of the file.</param>
    /// <param name="imports">Models that this one may import, by namespace.</param>
    public static DmnReading Read(string xml, IReadOnlyDictionary<string, DmnModel>? imports = null)
    {
        var reading = ReadLeniently(xml, imports);
        return reading.Problems.Count == 0 ? reading : reading with { Model = null };
    }

    /// <summary>
    /// Reads a model that is to be tried out: what is wrong in it gives null and an error where it is evaluated.
    /// There is no model only when the text is no DMN at all.
    /// </summary>
    public static DmnReading ReadLeniently(string xml, IReadOnlyDictionary<string, DmnModel>? imports = null)
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
            : (
                root.AttributeOf("namespace") ?? string.Empty,
                [.. root.All("import").Select(import => import.AttributeOf("namespace") ?? string.Empty)]
            );
    }
}
