namespace Bases.Engine.Validation;

/// <summary>A rule that a model must keep: the one place where its messages stand.</summary>
/// <param name="Id">Stable, kebab case; what people and programs refer to.</param>
/// <param name="Section">Where it comes from: a section of BPMN 2.0.2, or the dialect.</param>
/// <param name="English">What is wrong and what to do, with places {0}, {1} …</param>
/// <param name="Chinese">The same in Chinese.</param>
public sealed record LintRule(string Id, Severity Severity, string Section, string English, string Chinese)
{
    internal static LintRule Error(string id, string section, string english, string chinese) =>
        new(id, Severity.Error, section, english, chinese);

    internal static LintRule Warning(string id, string section, string english, string chinese) =>
        new(id, Severity.Warning, section, english, chinese);
}
