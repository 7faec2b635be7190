using System.Diagnostics;
using System.Globalization;
using System.Text;
using Bases.Engine.Reading;

namespace Bases.Engine.Tests.Reading;

/// <summary>Files made to break a reader get a clear answer and break nothing.</summary>
public class HostileFileTests
{
    [Theory]
    [InlineData("<!DOCTYPE d [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><d>&b;</d>", "file-not-xml")]
    [InlineData("<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d>&x;</d>", "file-not-xml")]
    [InlineData("<!DOCTYPE d SYSTEM 'http://example.org/d.dtd'><d/>", "file-not-xml")]
    [InlineData("<definitions", "file-not-xml")]
    [InlineData("", "file-not-xml")]
    [InlineData("PK\u0003\u0004", "file-not-xml")]
    [InlineData("<html/>", "file-not-bpmn")]
    [InlineData("<definitions xmlns='http://www.omg.org/spec/DMN/20180521/MODEL/'/>", "file-not-bpmn")]
    public void Should_refuse_what_is_not_a_model(string text, string rule)
    {
        var reading = BpmnReader.Read("bad.bpmn", Encoding.UTF8.GetBytes(text));

        reading.Definitions.ShouldBeNull();
        reading.IsDeployable.ShouldBeFalse();
        var problem = reading.Problems.Single();
        problem.RuleId.ShouldBe(rule);
        problem.File.ShouldBe("bad.bpmn");
    }

    [Fact]
    public void Should_refuse_depth_that_would_exhaust_the_stack()
    {
        var deep = new StringBuilder().Insert(0, "<subProcess>", 200_000).ToString();
        var reading = BpmnReader.Read("deep.bpmn", TestModel.Xml(deep));
        reading.Problems.Single().RuleId.ShouldBe("file-too-deep");
    }

    [Fact]
    public void Should_refuse_a_file_that_is_too_large()
    {
        var reading = BpmnReader.Read("large.bpmn", new byte[17 * 1024 * 1024]);
        reading.Problems.Single().RuleId.ShouldBe("file-too-large");
    }

    [Theory]
    [InlineData(10_000, 20_000)]
    [InlineData(120_000, 2_000)]
    public void Should_survive_an_expression_that_is_nested_or_long(int depth, int length)
    {
        var nested = new string('(', depth) + "1" + new string(')', depth) + new string(' ', length);
        var reading = TestModel.Content(
            $"<startEvent id='s'/><sequenceFlow id='f' sourceRef='s' targetRef='x'/><exclusiveGateway id='x'/>"
                + $"<sequenceFlow id='g' sourceRef='x' targetRef='e'><conditionExpression>={nested}</conditionExpression></sequenceFlow>"
                + "<sequenceFlow id='h' sourceRef='x' targetRef='e'/><endEvent id='e'/>"
        );

        reading.Problems.ShouldContain(p => p.ElementId == "g" && p.IsError);
    }

    [Theory]
    [InlineData("<task/>")]
    [InlineData("<task id='a'/>")]
    [InlineData("<boundaryEvent attachedToRef='host'><errorEventDefinition/></boundaryEvent>")]
    [InlineData("<sequenceFlow sourceRef='host' targetRef='host'/>")]
    [InlineData("<callActivity calledElement='p'/>")]
    [InlineData("<association sourceRef='host' targetRef='host'/>")]
    [InlineData("<intermediateThrowEvent><linkEventDefinition name='x'/></intermediateThrowEvent>")]
    [InlineData("<task isForCompensation='true'/>")]
    public void Should_read_very_many_elements_in_time_that_grows_with_their_number(string element)
    {
        var many = string.Concat(Enumerable.Repeat(element, 30_000));
        var xml = TestModel.Xml("<task id='host'/>" + many);
        var clock = Stopwatch.StartNew();

        var reading = BpmnReader.Read("many.bpmn", xml);

        reading.Problems.Length.ShouldBeLessThanOrEqualTo(500);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }

    [Fact]
    public void Should_give_equal_ids_to_elements_without_one_whenever_the_file_is_read()
    {
        const string content = "<startEvent id='s'/><task/><task/>";
        var first = TestModel.Content(content).Definitions!.Processes[0].Nodes.Select(n => n.Id).ToList();
        first.ShouldBe(["s", "p_task_1", "p_task_2"]);
        TestModel.Content(content).Definitions!.Processes[0].Nodes.Select(n => n.Id).ShouldBe(first);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    [InlineData("ISO-8859-1")]
    public void Should_read_the_encoding_that_a_file_declares(string name)
    {
        var xml = $"<?xml version='1.0' encoding='{name}'?>" + TestModel.Xml("<startEvent id='s' name='Prüfung'/>");
        var encoding = Encoding.GetEncoding(name == "windows-1252" ? "ISO-8859-1" : name);
        byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes(xml)];

        BpmnReader.Read("a.bpmn", content).Definitions!.Processes[0].Nodes[0].Name.ShouldBe("Prüfung");
    }

    [Fact]
    public void Should_read_Chinese_national_encodings()
    {
        var text = "<?xml version='1.0' encoding='GB18030'?>" + TestModel.Xml("<startEvent id='s' name='形式审查'/>");
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

        BpmnReader.Read("a.bpmn", encoding.GetBytes(text)).Definitions!.Processes[0].Nodes[0].Name.ShouldBe("形式审查");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("klingon")]
    public void Should_refuse_bytes_that_are_not_of_the_declared_encoding(string name)
    {
        byte[] content = [.. Encoding.ASCII.GetBytes($"<?xml version='1.0' encoding='{name}'?><a>"), 0xFF, 0xFE, 0xC0];
        BpmnReader.Read("a.bpmn", content).Problems.Single().RuleId.ShouldBe("file-encoding");
    }

    [Fact]
    public void Should_survive_every_truncation_and_many_changes_of_a_model()
    {
        var text = File.ReadAllText(Path.Combine(TestModel.Folder, "activities.bpmn"));
        var random = new Random(20261122);
        for (var round = 0; round < 150; round++)
        {
            var broken = new StringBuilder(text[..random.Next(text.Length)]);
            BpmnReader.Read("cut.bpmn", broken.ToString()).IsDeployable.ShouldBeFalse();

            var lines = text.Split('\n').ToList();
            for (var change = 0; change < 3; change++)
            {
                var (at, other) = (random.Next(3, lines.Count - 2), random.Next(3, lines.Count - 2));
                (lines[at], lines[other]) = random.Next(2) == 0 ? (lines[other], lines[at]) : (lines[at], lines[at]);
            }

            BpmnReader.Read(round.ToString(CultureInfo.InvariantCulture), string.Join('\n', lines)).ShouldNotBeNull();
        }
    }
}
