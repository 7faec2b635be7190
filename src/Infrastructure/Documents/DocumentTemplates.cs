using Bases.Engine.Validation;

namespace Bases.Infrastructure.Documents;

/// <summary>The docx templates of procedures, as those who check files see them.</summary>
public static class DocumentTemplates
{
    public const string Folder = "documents";

    public static bool IsOne(string file) =>
        file.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) && Path.GetFileName(Path.GetDirectoryName(file)) is Folder;

    /// <summary>The fields that a template asks for in vain.</summary>
    /// <param name="given">What each template is given, by its file name; of one that nobody fills nothing is said.</param>
    /// <exception cref="Exception">The file is not a docx file.</exception>
    public static IReadOnlyList<Problem> Problems(string file, byte[] content, IReadOnlyDictionary<string, IReadOnlyList<string>> given) =>
        given.TryGetValue(Path.GetFileName(file), out var fields) ? DocumentFields.Check(file, DocxTemplate.Fields(content), fields) : [];
}
