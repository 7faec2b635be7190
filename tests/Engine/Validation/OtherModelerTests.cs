using System.Collections.Immutable;
using Bases.Engine.Tests.Reading;
using Bases.Engine.Validation;

namespace Bases.Engine.Tests.Validation;

/// <summary>
/// Models as other modelers write them: what those say in extensions of their own refuses no model, and is not passed over
/// in silence where another engine would act on it.
/// </summary>
public class OtherModelerTests
{
    [Theory]
    [InlineData("camunda-7")]
    [InlineData("camunda-8")]
    [InlineData("jbpm")]
    [InlineData("signavio")]
    public void Should_accept(string modeler) => Problems(modeler).Where(p => p.IsError).ShouldBeEmpty();

    [Fact]
    public void Should_refuse_only_the_expressions_of_another_language() =>
        Problems("flowable")
            .Where(p => p.IsError)
            .Select(p => (p.RuleId, p.ElementId))
            .ShouldBe([("expression-of-other-engine", "f4"), ("expression-of-other-engine", "f5")]);

    [Theory]
    [InlineData("camunda-7", "invoice", "candidateStarterGroups")]
    [InlineData("camunda-7", "u", "assignee")]
    [InlineData("camunda-7", "u", "taskListener")]
    [InlineData("camunda-7", "v", "topic")]
    [InlineData("camunda-7", "c", "in")]
    [InlineData("camunda-8", "l", "linkedResources")]
    [InlineData("flowable", "e2", "terminateAll")]
    [InlineData("flowable", "v", "class")]
    public void Should_warn_of_what_another_engine_would_act_on(string modeler, string element, string extension) =>
        Problems(modeler)
            .ShouldContain(p =>
                p.RuleId == "foreign-extension" && p.ElementId == element && p.Message.Contains($"“{extension}”", StringComparison.Ordinal)
            );

    [Theory]
    [InlineData("jbpm")]
    [InlineData("signavio")]
    public void Should_pass_over_what_only_a_modeler_reads(string modeler) =>
        Problems(modeler).ShouldNotContain(p => p.RuleId == "foreign-extension");

    private static ImmutableArray<Problem> Problems(string modeler) =>
        TestModel.File(Path.Combine("other-modelers", $"{modeler}.bpmn")).Problems;
}
