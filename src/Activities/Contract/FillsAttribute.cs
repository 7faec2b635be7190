using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace Bases.Activities.Contract;

/// <summary>
/// A docx template of the procedure's <c>documents/</c> folder that the activity fills. A procedure in which it is missing, or
/// in which it asks for a field that the activity does not give, is not deployed.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class FillsAttribute : Attribute
{
    /// <param name="template">Its file name, e.g. <c>naming.docx</c>.</param>
    /// <param name="fields">What it may ask for; fields of the items of a list after a dot, e.g. <c>bases.name</c>.</param>
    public FillsAttribute(string template, params string[] fields)
    {
        Template = template;
        Fields = fields;
    }

    /// <param name="template">Its file name, e.g. <c>naming.docx</c>.</param>
    /// <param name="model">The record whose members it may ask for, and those of the items of its lists.</param>
    public FillsAttribute(string template, Type model)
    {
        Template = template;
        Fields = [.. FieldsOf(model)];
    }

    public string Template { get; }

    public IReadOnlyList<string> Fields { get; }

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

    private static IEnumerable<string> FieldsOf(Type model)
    {
        foreach (var member in model.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(member.Name);
            yield return name;
            foreach (var field in ItemOf(member.PropertyType) is { } item ? FieldsOf(item) : [])
            {
                yield return $"{name}.{field}";
            }
        }
    }

    private static Type? ItemOf(Type member) =>
        member != typeof(string) && member.IsAssignableTo(typeof(IEnumerable)) && member.IsGenericType
            ? member.GetGenericArguments()[0]
            : null;
}
