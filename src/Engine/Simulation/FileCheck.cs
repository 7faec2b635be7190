using System.Text.Json;
using Bases.Engine.Reading;
using Bases.Engine.Validation;
using Bases.Engine.Validation.Variables;

namespace Bases.Engine.Simulation;

/// <summary>Checks files of a procedure, whatever their kind – process, decision or form –, and several against each other.</summary>
public static class FileCheck
{
    /// <param name="activities">What is known of the registered activities; null where nobody knows the registry.</param>
    /// <param name="hasDocument">Whether a docx template is there for this file; null where nobody knows.</param>
    public static IReadOnlyList<Problem> Check(
        IReadOnlyList<SourceFile> files,
        KnownActivities? activities = null,
        Func<string, string, bool>? hasDocument = null
    )
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

        var around = (files.Count == 1 ? Anything : With(decisions, files)) with
        {
            HasActivity = activities?.Has,
            OutputsOf = activities?.OutputsOf ?? (_ => null),
            DocumentsOf = activities?.DocumentsOf ?? ((_, _) => []),
            HasDocumentTemplate = hasDocument,
        };
        problems.AddRange(DeploymentCheck.Check(readings, around));
        problems.AddRange(VariableCheck.Check(readings, around));
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
        var forms = files
            .Where(file => KindOf(file) == FileKind.Form && !CheckForm(file).Any())
            .Select(file => FormVariables.Of(file.Text))
            .DistinctBy(form => form.Id)
            .ToDictionary(form => form.Id, form => form.Names, StringComparer.Ordinal);
        return new Surroundings
        {
            HasDecision = decisionIds.Contains,
            HasForm = forms.ContainsKey,
            VariablesOf = forms.GetValueOrDefault,
        };
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

/// <summary>What is known of the registered activities.</summary>
/// <param name="Has">Whether there is one of this job type.</param>
/// <param name="OutputsOf">The variables that it sets; null for a type that nobody knows.</param>
/// <param name="DocumentsOf">The docx templates that it fills in a process: by process id and job type.</param>
public sealed record KnownActivities(
    Func<string, bool> Has,
    Func<string, IEnumerable<string>?> OutputsOf,
    Func<string, string, IEnumerable<string>> DocumentsOf
);
