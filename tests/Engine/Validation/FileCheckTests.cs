using Bases.Engine.Simulation;
using Bases.Engine.Tests.Reading;

namespace Bases.Engine.Tests.Validation;

/// <summary>The files of a folder are checked against each other; one file alone is not blamed for what is elsewhere.</summary>
public class FileCheckTests
{
    private static readonly SourceFile Process = new(
        "a.bpmn",
        TestModel.Xml(
            RuleCase.Around(
                """
                <userTask id="n"><extensionElements><zeebe:formDefinition formId="ask"/></extensionElements></userTask>
                <serviceTask id="work"><extensionElements><zeebe:taskDefinition type="mail.send"/></extensionElements></serviceTask>
                """,
                "<sequenceFlow id='f' sourceRef='n' targetRef='work'/><sequenceFlow id='g' sourceRef='work' targetRef='e'/>"
            )
        )
    );

    private static readonly SourceFile Form = new("ask.form", """{"id": "ask", "components": []}""");

    private static readonly SourceFile OtherForm = new("other.form", """{"id": "other", "components": []}""");

    [Fact]
    public void Should_find_the_form_beside_the_process() => FileCheck.Check([Process, Form]).ShouldBeEmpty();

    [Fact]
    public void Should_miss_the_form_in_a_folder_without_it() =>
        FileCheck.Check([Process, OtherForm]).Select(p => (p.RuleId, p.ElementId)).ShouldBe([("form-unknown", "n")]);

    [Fact]
    public void Should_not_miss_anything_beside_a_single_file() => FileCheck.Check([Process]).ShouldBeEmpty();

    [Fact]
    public void Should_ask_the_registry_of_activities_where_it_is_known() =>
        FileCheck
            .Check([Process], new KnownActivities(type => type == "other", _ => null, (_, _) => []))
            .Select(p => (p.RuleId, p.ElementId))
            .ShouldBe([("activity-unknown", "work")]);
}
