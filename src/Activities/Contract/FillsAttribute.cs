namespace Bases.Activities.Contract;

/// <summary>
/// A docx template of the procedure's <c>documents/</c> folder that the activity fills. A procedure in which it is missing, or
/// in which it asks for a field that the activity does not give, is not deployed.
/// </summary>
/// <param name="template">Its file name, e.g. <c>naming.docx</c>.</param>
/// <param name="fields">What it may ask for; fields of the items of a list after a dot, e.g. <c>bases.name</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class FillsAttribute(string template, params string[] fields) : Attribute
{
    public string Template { get; } = template;

    public IReadOnlyList<string> Fields { get; } = fields;

    /// <summary>The one process in which it is filled; in any when null.</summary>
    public string? In { get; set; }

    /// <summary>What each template may ask for, whoever fills it, by the template's file name.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> FieldsOf(IEnumerable<FillsAttribute> filled) =>
        filled
            .GroupBy(document => document.Template)
            .ToDictionary(
                template => template.Key,
                template => (IReadOnlyList<string>)[.. template.SelectMany(document => document.Fields).Distinct(StringComparer.Ordinal)],
                StringComparer.Ordinal
            );
}
