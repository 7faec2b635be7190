using System.Text.Json;
using Bases.Engine.Reading;
using Bases.Engine.Validation;

namespace Bases.Engine.Simulation;

/// <summary>Checks files of a procedure by themselves, whatever their kind: process, decision or form.</summary>
public static class FileCheck
{
    public static IReadOnlyList<Problem> Check(IReadOnlyList<SourceFile> files)
    {
        var problems = new List<Problem>();
        var decisions = DecisionFiles.Read([.. files.Where(file => KindOf(file) == FileKind.Decisions)]);
        foreach (var file in files)
        {
            switch (KindOf(file))
            {
                case FileKind.Decisions:
                    problems.AddRange(decisions.Problems.Where(problem => problem.File == file.Path));
                    break;
                case FileKind.Form:
                    problems.AddRange(CheckForm(file));
                    break;
                default:
                    problems.AddRange(BpmnReader.Read(file.Path, file.Text).Problems);
                    break;
            }
        }

        return problems;
    }

    public static FileKind KindOf(SourceFile file) =>
        file.Path.EndsWith(".dmn", StringComparison.OrdinalIgnoreCase) ? FileKind.Decisions
        : file.Path.EndsWith(".form", StringComparison.OrdinalIgnoreCase) ? FileKind.Form
        : FileKind.Processes;

    internal static IEnumerable<Problem> CheckForm(SourceFile file)
    {
        string? english = null;
        string? chinese = null;
        var line = 1;
        try
        {
            using var form = JsonDocument.Parse(file.Text);
            if (
                form.RootElement.ValueKind != JsonValueKind.Object
                || !form.RootElement.TryGetProperty("id", out var id)
                || id.ValueKind != JsonValueKind.String
                || !form.RootElement.TryGetProperty("components", out var components)
                || components.ValueKind != JsonValueKind.Array
            )
            {
                english = "A form is an object with an id and a list of components.";
                chinese = "表单应为带有 id 和 components 列表的对象。";
            }
        }
        catch (JsonException problem)
        {
            english = $"The form is not JSON: {problem.Message}";
            chinese = $"表单不是有效的 JSON：{problem.Message}";
            line = (int)(problem.LineNumber ?? 0) + 1;
        }

        return english is null ? [] : [new Problem(file.Path, null, line, "form-schema", english, chinese!, Severity.Error)];
    }
}

/// <summary>What a file of a procedure holds; its extension says it.</summary>
public enum FileKind
{
    Processes,
    Decisions,
    Form,
}
