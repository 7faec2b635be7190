using System.Xml.Linq;
using Bases.Engine.Reading;

namespace Bases.Engine.Tests.Reading;

/// <summary>Reading a model and writing it back loses nothing: elements, attributes, extensions, diagrams.</summary>
public class RoundTripTests
{
    [Fact]
    public void Should_write_back_every_reference_model_of_the_interchange_group()
    {
        var files = Directory.GetFiles(Path.Combine(SharedFolder.Bpmn(), "miwg", "reference"), "*.bpmn");
        files.Length.ShouldBe(21);
        foreach (var file in files)
        {
            ShouldLoseNothing(file);
        }
    }

    [Fact]
    public void Should_write_back_our_own_models()
    {
        foreach (var file in Directory.GetFiles(TestModel.Folder, "*.bpmn"))
        {
            ShouldLoseNothing(file);
        }
    }

    [Fact]
    public void Should_keep_line_breaks_comments_and_cdata()
    {
        const string xml =
            "<?xml version=\"1.0\"?><!--before--><d a=\"x&#10;y\"><![CDATA[1 < 2]]><b/>text &amp; more<!--inside--><?tool hint?></d>";
        var document = BpmnDocument.Read("a.bpmn", System.Text.Encoding.UTF8.GetBytes(xml), out _).ShouldNotBeNull();

        var again = System.Text.Encoding.UTF8.GetString(document.Write());

        again.ShouldEndWith("<!--before--><d a=\"x&#xA;y\"><![CDATA[1 < 2]]><b />text &amp; more<!--inside--><?tool hint?></d>");
    }

    [Fact]
    public void Should_understand_every_reference_model_without_failing()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(SharedFolder.Bpmn(), "miwg", "reference"), "*.bpmn"))
        {
            var reading = BpmnReader.Read(Path.GetFileName(file), File.ReadAllBytes(file));

            var tree = XDocument.Load(file).Root!;
            var processes = tree.Elements(tree.Name.Namespace + "process").ToList();
            reading.Definitions.ShouldNotBeNull(file).Processes.Length.ShouldBeGreaterThanOrEqualTo(processes.Count, file);
            var flows = processes.Descendants(tree.Name.Namespace + "sequenceFlow").Count();
            reading.Definitions.Processes.Sum(p => p.SequenceFlows.Length).ShouldBe(flows, file);
        }
    }

    private static void ShouldLoseNothing(string file)
    {
        var document = BpmnDocument.Read(Path.GetFileName(file), File.ReadAllBytes(file), out var problems);
        document.ShouldNotBeNull(string.Join('\n', problems));
        var again = document.Write();

        var before = CanonicalXml.Of(XDocument.Load(file));
        using var stream = new MemoryStream(again);
        var after = CanonicalXml.Of(XDocument.Load(stream));

        before.Count.ShouldBeGreaterThan(3, file);
        after.ShouldBe(before, file);
        BpmnReader
            .Read(file, again)
            .Problems.Select(p => (p.RuleId, p.ElementId))
            .ShouldBe(BpmnReader.Read(file, File.ReadAllBytes(file)).Problems.Select(p => (p.RuleId, p.ElementId)), ignoreOrder: true);
    }
}
