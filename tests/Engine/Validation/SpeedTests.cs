using System.Diagnostics;
using System.Globalization;
using System.Text;
using Bases.Engine.Reading;
using Bases.Engine.Tests.Reading;

namespace Bases.Engine.Tests.Validation;

public class SpeedTests
{
    [Fact]
    public void Should_check_a_model_of_500_elements_in_less_than_100_ms()
    {
        var xml = TestModel.Xml(Chain(250));
        var reading = BpmnReader.Read("warm-up.bpmn", xml);
        var process = reading.Definitions!.Processes[0];
        (process.Nodes.Length + process.SequenceFlows.Length).ShouldBeGreaterThan(500);
        reading.Problems.Where(p => p.IsError).ShouldBeEmpty();

        // The best of a few: other tests run at the same time.
        var best = Enumerable
            .Range(0, 5)
            .Min(_ =>
            {
                var clock = Stopwatch.StartNew();
                BpmnReader.Read("model.bpmn", xml);
                return clock.Elapsed;
            });

        best.ShouldBeLessThan(TimeSpan.FromMilliseconds(100));
    }

    /// <summary>Tasks, scripts, gateways and timers in a row, each with expressions of its own.</summary>
    private static string Chain(int nodes)
    {
        var xml = new StringBuilder("<startEvent id='n0'/><endEvent id='end'/>");
        for (var i = 1; i <= nodes; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<sequenceFlow id='f{i}' sourceRef='n{i - 1}' targetRef='n{i}'/>");
            xml.Append(
                (i % 4) switch
                {
                    0 => Invariant(
                        $"<userTask id='n{i}'><extensionElements><zeebe:assignmentDefinition candidateGroups='=[group{i}]'/></extensionElements></userTask>"
                    ),
                    1 => Invariant(
                        $"<scriptTask id='n{i}'><extensionElements><zeebe:script expression='=for x in 1..{i} return x * 2' resultVariable='r'/></extensionElements></scriptTask>"
                    ),
                    2 => Invariant(
                        $"<exclusiveGateway id='n{i}' default='f{i + 1}'/><sequenceFlow id='g{i}' sourceRef='n{i}' targetRef='end'><conditionExpression>amount{i} > {i} and list contains(names, \"n{i}\")</conditionExpression></sequenceFlow>"
                    ),
                    _ => Invariant(
                        $"<intermediateCatchEvent id='n{i}'><timerEventDefinition><timeDuration>PT{i}S</timeDuration></timerEventDefinition></intermediateCatchEvent>"
                    ),
                }
            );
        }

        return xml.Append(CultureInfo.InvariantCulture, $"<sequenceFlow id='f{nodes + 1}' sourceRef='n{nodes}' targetRef='end'/>")
            .ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
