using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Validation;

/// <summary>Checks what a docx template asks for against what it is given.</summary>
public static class DocumentFields
{
    /// <param name="asked">Each field with the list in whose item it stands, or null.</param>
    /// <param name="given">Fields; those of a list's items after a dot, e.g. <c>bases.name</c>.</param>
    public static IReadOnlyList<Problem> Check(string file, IEnumerable<(string Field, string? List)> asked, IReadOnlyList<string> given)
    {
        var problems = new ProblemList(file);
        foreach (var (field, list) in asked.Where(asked => !IsGiven(asked.Field, asked.List, given)))
        {
            problems.Add(DeploymentRules.DocumentFieldUnknown, null, 0, list is null ? field : $"{list}.{field}", string.Join(", ", given));
        }

        return problems.All;
    }

    private static bool IsGiven(string field, string? list, IReadOnlyList<string> given) =>
        given.Contains(field)
        || (
            list is not null
            && (field is "this" or "number" || given.Contains($"{list}.{field}") || given.Contains($"{list}.{field.Split('.')[0]}"))
        );
}
