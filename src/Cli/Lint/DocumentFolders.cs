using Bases.Engine.Validation;
using Bases.Infrastructure.Documents;

namespace Bases.Cli.Lint;

/// <summary>The docx templates below the folders that are checked; single files say nothing of what lies beside them.</summary>
internal sealed class DocumentFolders(IReadOnlyList<string> operands)
{
    private readonly List<string> templates =
    [
        .. operands
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.docx", SearchOption.AllDirectories))
            .Where(DocumentTemplates.IsOne)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A folder was named, so that what is not below it is missing.</summary>
    public bool Any { get; } = operands.Any(Directory.Exists);

    /// <summary>As a running case looks for it: beside the procedure or with any other.</summary>
    public bool Has(string file, string template)
    {
        var procedure = Path.GetDirectoryName(Path.GetFullPath(file))!;
        return templates.Exists(path => Path.GetFileName(path) == template)
            || (Path.GetDirectoryName(procedure) is { } all ? Directory.EnumerateDirectories(all) : [procedure]).Any(folder =>
                File.Exists(Path.Combine(folder, DocumentTemplates.Folder, template))
            );
    }

    public IEnumerable<Problem> Problems(IReadOnlyDictionary<string, IReadOnlyList<string>> given) =>
        templates.SelectMany(path => DocumentTemplates.Problems(path, File.ReadAllBytes(path), given));
}
