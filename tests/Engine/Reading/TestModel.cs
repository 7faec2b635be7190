using Bases.Engine.Model;
using Bases.Engine.Reading;

namespace Bases.Engine.Tests.Reading;

/// <summary>Models for tests: files of the folder <c>models</c>, and texts that are put into a file around them.</summary>
internal static class TestModel
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Reading", "models");

    public static BpmnReading File(string name) => BpmnReader.Read(name, System.IO.File.ReadAllBytes(Path.Combine(Folder, name)));

    /// <summary>The only process of a file that must be without errors.</summary>
    public static ProcessDefinition Process(string name)
    {
        var reading = File(name);
        reading.Problems.Where(p => p.IsError).ShouldBeEmpty();
        return reading.Definitions!.Processes[0];
    }

    /// <summary>Reads the content of a process (id “p”), with root elements beside it.</summary>
    public static BpmnReading Content(string content, string roots = "") => BpmnReader.Read("test.bpmn", Xml(content, roots));

    public static string Xml(string content, string roots = "") =>
        $"""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
            {roots}
            <process id="p" isExecutable="true">{content}</process>
            </definitions>
            """;
}
