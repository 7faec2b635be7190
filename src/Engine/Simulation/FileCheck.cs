using System.Text.Json;
using Bases.Engine.Reading;
using Bases.Engine.Validation;

namespace Bases.Engine.Simulation;

/// <summary>Checks files of a procedure, whatever their kind – process, decision or form –, and several against each other.</summary>
public static class FileCheck
{
    /// <param name="hasActivity">Whether an activity of this job type is registered; null where nobody knows the registry.</param>
    public static IReadOnlyList<Problem> Check(IReadOnlyList<SourceFile> files, Func<string, bool>? hasActivity = null)
    {
        var problems = new List<Problem>();
        var readings = new List<BpmnReading>();
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
                    var reading = BpmnReader.Read(file.Path, file.Text);
                    problems.AddRange(reading.Problems);
                    readings.Add(reading);
                    break;
            }
        }

        var around = files.Count == 1 ? Anything : With(decisions, files);
        problems.AddRange(DeploymentCheck.Check(readings, around with { HasActivity = hasActivity }));
        return problems;
    }

    /// <summary>One file alone says nothing of what it will be deployed with.</summary>
    private static Surroundings Anything { get; } =
        new()
        {
            HasProcess = _ => true,
            HasDecision = _ => true,
            HasForm = _ => true,
            CatchesMessage = _ => true,
        };

    private static Surroundings With(DecisionFiles decisions, IEnumerable<SourceFile> files)
    {
        var decisionIds = decisions
            .Models.SelectMany(model => model.Decisions)
            .Select(decision => decision.Id)
            .ToHashSet(StringComparer.Ordinal);
        var formIds = files
            .Where(file => KindOf(file) == FileKind.Form && !CheckForm(file).Any())
            .Select(file => FormId(file.Text))
            .ToHashSet(StringComparer.Ordinal);
        return new Surroundings { HasDecision = decisionIds.Contains, HasForm = formIds.Contains };
    }

    private static string FormId(string text)
    {
        using var form = JsonDocument.Parse(text);
        return form.RootElement.GetProperty("id").GetString()!;
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
