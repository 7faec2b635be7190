using Bases.Engine.Reading;
using Bases.Engine.Tests.Reading;
using Bases.Engine.Validation;

namespace Bases.Engine.Tests.Validation;

/// <summary>A small model that breaks one rule.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="At">The element that the problem must name.</param>
/// <param name="Content">What stands in the process.</param>
/// <param name="Roots">What stands beside it in the file.</param>
public sealed record RuleCase(string Rule, string? At, string Content, string Roots = "")
{
    public BpmnReading Read() => TestModel.Content(Content, Roots);

    public LintRule Expected => LintRules.Find(Rule).ShouldNotBeNull($"There is no rule “{Rule}”.");

    public override string ToString() => $"{Rule} at {At}";

    /// <summary>Start → <paramref name="node"/> (id “n”) → end, with what stands beside.</summary>
    public static string Around(string node, string beside = "") =>
        $"""
            <startEvent id="s"/>{node}<endEvent id="e"/>
            <sequenceFlow id="in" sourceRef="s" targetRef="n"/><sequenceFlow id="out" sourceRef="n" targetRef="e"/>{beside}
            """;

    /// <summary>Start → task “host” → end, with a boundary event “n” on the host that leads to the end.</summary>
    public static string OnBoundary(string attributes, string definition) =>
        $"""
            <startEvent id="s"/><task id="host"/><endEvent id="e"/>
            <sequenceFlow id="in" sourceRef="s" targetRef="host"/><sequenceFlow id="out" sourceRef="host" targetRef="e"/>
            <boundaryEvent id="n" attachedToRef="host" {attributes}>{definition}</boundaryEvent>
            <sequenceFlow id="after" sourceRef="n" targetRef="e"/>
            """;
}
