using Bases.Engine.Reading;
using Bases.Engine.Tests.Reading;
using Bases.Engine.Validation;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Tests.Validation;

/// <summary>Every rule is broken by a small model, at the place that the problem names.</summary>
public class LintRuleTests
{
    /// <summary>Rules about the file as a whole, and about several files: tested where these are.</summary>
    private static readonly string[] TestedElsewhere =
    [
        "file-too-large",
        "file-too-deep",
        "file-encoding",
        "file-not-xml",
        "file-not-bpmn",
        "no-executable-process",
        "process-twice",
        "called-process-unknown",
        "decision-unknown",
        "form-unknown",
        "message-nobody-catches",
        "activity-unknown",
        "activity-missing",
        "mail-template-unknown",
        "document-template-unknown",
        "document-field-unknown",
        .. DecisionRules.All.Concat(VariableRules.All).Select(rule => rule.Id),
    ];

    private static IEnumerable<RuleCase> Cases =>
        [.. FileRuleCases.All, .. FlowRuleCases.All, .. ActivityRuleCases.All, .. EventRuleCases.All];

    public static TheoryData<string, int> CaseNumbers()
    {
        var data = new TheoryData<string, int>();
        foreach (var (number, rule) in Cases.Index())
        {
            data.Add(rule.Rule, number);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(CaseNumbers))]
    public void Should_find_what_breaks_the_rule(string rule, int number)
    {
        var broken = Cases.ElementAt(number);
        broken.Rule.ShouldBe(rule);
        var reading = broken.Read();

        var problem = reading.Problems.FirstOrDefault(p => p.RuleId == rule && p.ElementId == broken.At);
        problem.ShouldNotBeNull($"{broken} is not among:\n{string.Join('\n', reading.Problems)}");
        problem.Severity.ShouldBe(broken.Expected.Severity);
        problem.Line.ShouldBeGreaterThan(0);
        problem.Message.ShouldNotMatch(@"\{\d\}");
        problem.MessageZh.ShouldMatch(@"\p{IsCJKUnifiedIdeographs}");
        if (problem.IsError)
        {
            reading.IsDeployable.ShouldBeFalse();
        }
    }

    [Fact]
    public void Should_have_a_model_that_breaks_it_for_every_rule() =>
        Cases
            .Select(c => c.Rule)
            .Concat(TestedElsewhere)
            .Distinct(StringComparer.Ordinal)
            .ShouldBe(LintRules.All.Select(r => r.Id), ignoreOrder: true);

    [Fact]
    public void Should_find_nothing_wrong_with_models_that_are_right()
    {
        foreach (var name in new[] { "activities.bpmn", "events.bpmn", "data.bpmn" })
        {
            TestModel.File(name).Problems.Where(p => p.IsError).ShouldBeEmpty(name);
        }

        TestModel.Content(RuleCase.Around("<userTask id='n'/>")).Problems.ShouldBeEmpty();
    }

    /// <summary>Each keeps a rule that something near it breaks.</summary>
    public static TheoryData<string> RightModels =>
        [
            RuleCase.Around(
                "<subProcess id='n'><ioSpecification><dataInput id='x'/><inputSet><dataInputRefs>x</dataInputRefs></inputSet><outputSet/></ioSpecification>"
                    + "<multiInstanceLoopCharacteristics><loopDataInputRef>x</loopDataInputRef><inputDataItem id='item'/></multiInstanceLoopCharacteristics><task id='it'/></subProcess>"
            ),
            RuleCase.Around("<task id='n'><ioSpecification><dataInput id='x'/></ioSpecification></task>"),
            RuleCase.Around(
                "<task id='n'/>",
                "<laneSet id='ls'><lane id='lane'><flowNodeRef>n</flowNodeRef><flowNodeRef>in</flowNodeRef></lane></laneSet>"
            ),
            RuleCase.Around("<intermediateCatchEvent id='n'><eventDefinitionRef>shared</eventDefinitionRef></intermediateCatchEvent>"),
            "<startEvent id='s'/><intermediateThrowEvent id='t'><linkEventDefinition id='lt' name='one'><target>lc</target></linkEventDefinition></intermediateThrowEvent>"
                + "<intermediateCatchEvent id='c'><linkEventDefinition id='lc' name='two'/></intermediateCatchEvent><endEvent id='e'/>"
                + "<sequenceFlow id='f' sourceRef='s' targetRef='t'/><sequenceFlow id='g' sourceRef='c' targetRef='e'/>",
            "<startEvent id='s'/><intermediateThrowEvent id='t'><linkEventDefinition id='lt' name='one'/></intermediateThrowEvent>"
                + "<intermediateCatchEvent id='c'><linkEventDefinition id='lc' name='two'><source>lt</source></linkEventDefinition></intermediateCatchEvent><endEvent id='e'/>"
                + "<sequenceFlow id='f' sourceRef='s' targetRef='t'/><sequenceFlow id='g' sourceRef='c' targetRef='e'/>",
        ];

    [Theory]
    [MemberData(nameof(RightModels))]
    public void Should_refuse_nothing_that_keeps_the_rules(string content) =>
        TestModel
            .Content(content, "<signal id='sig' name='s'/><signalEventDefinition id='shared' signalRef='sig'/>")
            .Problems.Where(p => p.IsError)
            .ShouldBeEmpty();

    [Fact]
    public void Should_only_warn_of_a_process_that_nobody_means_to_execute()
    {
        var xml = TestModel.Xml("<intermediateCatchEvent id='n'/>").Replace("isExecutable=\"true\"", "", StringComparison.Ordinal);
        var problems = BpmnReader.Read("drawing.bpmn", xml).Problems;

        problems.Where(p => p.IsError).Select(p => p.RuleId).ShouldBe(["no-executable-process"]);
        problems.ShouldContain(p => p.RuleId == "catch-none" && p.Severity == Severity.Warning);
    }

    [Fact]
    public void Should_tell_rules_apart_by_stable_ids()
    {
        LintRules.All.Select(r => r.Id).ShouldBeUnique();
        LintRules.All.ShouldAllBe(r => System.Text.RegularExpressions.Regex.IsMatch(r.Id, "^[a-z]+(-[a-z]+)*$"));
    }
}
