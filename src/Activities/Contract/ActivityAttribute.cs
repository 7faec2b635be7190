namespace Bases.Activities.Contract;

/// <summary>
/// Describes an activity to the people who draw procedures: the designer's element template and the guide
/// <c>docs/procedures.md</c> are made from this.
/// </summary>
/// <param name="type">The <c>zeebe:taskDefinition type</c>.</param>
/// <param name="title">What it is called in the designer, in Chinese.</param>
/// <param name="summary">What it does, in one English sentence, with the article it carries out.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ActivityAttribute(string type, string title, string summary) : Attribute
{
    public string Type { get; } = type;

    public string Title { get; } = title;

    public string Summary { get; } = summary;
}

/// <summary>A BPMN error that the activity may throw and a boundary event may catch.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ThrowsAttribute(string code, string meaning) : Attribute
{
    public string Code { get; } = code;

    public string Meaning { get; } = meaning;
}

/// <summary>Names an input or output for the designer.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter, Inherited = false)]
public sealed class LabelAttribute(string label) : Attribute
{
    public string Label { get; } = label;
}
