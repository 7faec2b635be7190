using System.Xml.Linq;
using Bases.Activities.Contract;

namespace Bases.Activities.Tests.Workflows;

/// <summary>Every procedure is whole: it can be deployed, and all that it names is there.</summary>
public class ProcedureFilesTests
{
    private static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static readonly XNamespace Zeebe = "http://camunda.org/schema/zeebe/1.0";

    public static TheoryData<string> Files => WorkflowFolder.Bpmn;

    [Theory]
    [MemberData(nameof(Files))]
    public void Should_be_deployable_without_a_problem(string file) =>
        WorkflowFolder.Read(file).Problems.Select(problem => problem.ToString()).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Files))]
    public void Should_name_only_activities_that_exist(string file) =>
        Load(file)
            .Descendants(Zeebe + "taskDefinition")
            .Select(task => (string)task.Attribute("type")!)
            .Where(type => ActivityCatalogue.All.Find(type) is null)
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Files))]
    public void Should_name_only_forms_that_exist(string file) =>
        Load(file)
            .Descendants(Zeebe + "formDefinition")
            .Select(form => (string)form.Attribute("formId")!)
            .Where(form => WorkflowFolder.Find(Path.Combine("forms", form + ".form")) is null)
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Files))]
    public void Should_give_every_human_step_a_form_and_people(string file) =>
        Load(file)
            .Descendants(Bpmn + "userTask")
            .Where(task => !task.Descendants(Zeebe + "formDefinition").Any() || !task.Descendants(Zeebe + "assignmentDefinition").Any())
            .Select(task => (string)task.Attribute("id")!)
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Files))]
    public void Should_catch_every_error_that_an_activity_may_throw(string file)
    {
        var document = Load(file);
        var codes = document
            .Descendants(Bpmn + "error")
            .ToDictionary(error => (string)error.Attribute("id")!, error => (string)error.Attribute("errorCode")!);
        var caught = document
            .Descendants(Bpmn + "boundaryEvent")
            .SelectMany(boundary =>
                boundary
                    .Elements(Bpmn + "errorEventDefinition")
                    .Select(error => ((string)boundary.Attribute("attachedToRef")!, codes[(string)error.Attribute("errorRef")!]))
            )
            .ToHashSet();
        var thrown =
            from definition in document.Descendants(Zeebe + "taskDefinition")
            let task = definition.Parent!.Parent!
            let activity = ActivityCatalogue.All.Descriptions.First(description =>
                description.Type == (string)definition.Attribute("type")!
            )
            from error in activity.Errors
            select ((string)task.Attribute("id")!, error.Code);
        thrown.Where(error => !caught.Contains(error)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Should_draw_every_element(string file)
    {
        XNamespace drawing = "http://www.omg.org/spec/BPMN/20100524/DI";
        var document = Load(file);
        var drawn = document
            .Descendants()
            .Where(shape => shape.Name.Namespace == drawing)
            .Select(shape => (string?)shape.Attribute("bpmnElement"))
            .ToHashSet();
        document
            .Descendants(Bpmn + "process")
            .Single()
            .Descendants()
            .Where(element => element.Name.Namespace == Bpmn && element.Attribute("id") is not null)
            .Where(element =>
                element.Name.LocalName is not ("laneSet" or "multiInstanceLoopCharacteristics")
                && !element.Name.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal)
            )
            .Select(element => (string)element.Attribute("id")!)
            .Where(id => !drawn.Contains(id))
            .ShouldBeEmpty();
    }

    private static XDocument Load(string file) => XDocument.Load(Path.Combine(WorkflowFolder.Root, file));
}
