using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Reading;

namespace Bases.Engine.Tests.Reading;

/// <summary>A leading = means FEEL; without it the place decides (the dialect).</summary>
public class ExpressionReadingTests
{
    [Theory]
    [InlineData("=a > 1", "=a > 1")]
    [InlineData("a > 1", "=a > 1")]
    [InlineData("  = a > 1 ", "=a > 1")]
    public void Should_read_a_condition_as_FEEL_with_or_without_the_sign(string text, string expected) =>
        Flow(text).Condition!.ToString().ShouldBe(expected);

    [Theory]
    [InlineData("fixed", "fixed", true)]
    [InlineData("=name", "=name", false)]
    public void Should_read_an_assignee_as_literal_without_the_sign(string text, string expected, bool isStatic)
    {
        var reading = TestModel.Content(
            $"<userTask id='u'><extensionElements><zeebe:assignmentDefinition assignee='{text}'/></extensionElements></userTask>"
        );
        var assignee = ((UserTask)reading.Definitions!.Processes[0].Nodes[0]).Assignment.Assignee!;
        (assignee.ToString(), assignee.IsStatic).ShouldBe((expected, isStatic));
    }

    [Theory]
    [InlineData("timeDuration", "PT5M", true)]
    [InlineData("timeDuration", "=wait", false)]
    [InlineData("timeDuration", "duration(\"PT\" + minutes + \"M\")", false)]
    [InlineData("timeDate", "2026-12-01T09:00:00[Europe/Berlin]", true)]
    [InlineData("timeDate", "now() + duration(\"P1D\")", false)]
    [InlineData("timeCycle", "R/PT1H", true)]
    public void Should_read_timers_as_literal_where_they_are_one(string tag, string text, bool isStatic)
    {
        var reading = Timer(tag, text);
        var timer = (TimerEventDefinition)((Event)reading.Definitions!.Processes[0].Find("t")!).Definition!;
        timer.Time.IsStatic.ShouldBe(isStatic);
    }

    [Theory]
    [InlineData("timeDuration", "INVALID")]
    [InlineData("timeDuration", "2026-12-01T09:00:00Z")]
    [InlineData("timeDate", "PT5M")]
    [InlineData("timeDate", "2026-13-01T09:00:00Z")]
    [InlineData("timeCycle", "R/")]
    [InlineData("timeCycle", "61 * * * * *")]
    public void Should_refuse_a_timer_that_is_neither_a_time_nor_an_expression(string tag, string text) =>
        Timer(tag, text).Problems.ShouldContain(p => p.RuleId == "timer-format" && p.ElementId == "t" && p.IsError);

    [Fact]
    public void Should_say_where_in_an_expression_the_error_is()
    {
        var problem = Reading("=1 + + * 2").Problems.First(p => p.RuleId == "feel");
        problem.ElementId.ShouldBe("g");
        problem.Line.ShouldBe(4);
        problem.Message.ShouldContain("column");
        problem.MessageZh.ShouldContain("列");
    }

    [Fact]
    public void Should_recognise_the_expressions_of_other_engines() =>
        Reading("${amount > 3}").Problems.ShouldContain(p => p.RuleId == "expression-of-other-engine" && p.ElementId == "g");

    private static SequenceFlow Flow(string condition) =>
        Reading(condition).Definitions!.Processes[0].SequenceFlows.Single(f => f.Id == "g");

    private static BpmnReading Reading(string condition) =>
        TestModel.Content(
            "<startEvent id='s'/><sequenceFlow id='f' sourceRef='s' targetRef='x'/><exclusiveGateway id='x' default='h'/>"
                + $"<sequenceFlow id='g' sourceRef='x' targetRef='e'><conditionExpression>{condition.Replace("<", "&lt;", StringComparison.Ordinal)}</conditionExpression></sequenceFlow>"
                + "<sequenceFlow id='h' sourceRef='x' targetRef='e'/><endEvent id='e'/>"
        );

    private static BpmnReading Timer(string tag, string text) =>
        TestModel.Content(
            "<startEvent id='s'/><sequenceFlow id='f' sourceRef='s' targetRef='t'/>"
                + $"<intermediateCatchEvent id='t'><timerEventDefinition><{tag}>{text}</{tag}></timerEventDefinition></intermediateCatchEvent>"
                + "<sequenceFlow id='g' sourceRef='t' targetRef='e'/><endEvent id='e'/>"
        );
}
