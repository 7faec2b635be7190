using System.Xml;
using Bases.Dmn.Decisions;
using Bases.Engine.Validation;

namespace Bases.Engine.Simulation;

/// <summary>Decision files read together: one may import another.</summary>
/// <param name="Problems">What prevents a file from being used; and, as warnings, what is doubtful in those that can be.</param>
internal sealed record DecisionFiles(IReadOnlyList<DmnModel> Models, IReadOnlyList<Problem> Problems)
{
    public static DecisionFiles Read(IReadOnlyList<SourceFile> files)
    {
        var models = new List<DmnModel>();
        var doubts = new List<Problem>();
        var byNamespace = new Dictionary<string, DmnModel>(StringComparer.Ordinal);
        var waiting = files;
        while (waiting.Count > 0)
        {
            // Those whose imports are not read yet are tried again when more is known.
            var left = new List<(SourceFile File, DmnReading Reading)>();
            foreach (var file in waiting)
            {
                var reading = DmnReader.Read(file.Text, byNamespace);
                if (reading is { Model: { } model, Problems.Count: 0 })
                {
                    models.Add(model);
                    doubts.AddRange(DecisionDoubts.Of(file, model));
                    byNamespace[NamespaceOf(file.Text) ?? model.Id] = model;
                }
                else
                {
                    left.Add((file, reading));
                }
            }

            if (left.Count == waiting.Count)
            {
                return new DecisionFiles(
                    models,
                    [.. doubts, .. left.SelectMany(item => item.Reading.Problems.Select(problem => InFile(item.File, problem)))]
                );
            }

            waiting = [.. left.Select(item => item.File)];
        }

        return new DecisionFiles(models, doubts);
    }

    private static Problem InFile(SourceFile file, DmnProblem problem) =>
        new(file.Path, problem.ElementId, problem.Line, problem.Rule, problem.Message, problem.MessageZh, Severity.Error);

    // Of a file that was read: it is well-formed, and without a document type.
    private static string? NamespaceOf(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        reader.MoveToContent();
        return reader.GetAttribute("namespace");
    }
}
