using Bases.Engine.Reading;
using Bases.Engine.Tests.Reading;
using Bases.Engine.Validation;

namespace Bases.Engine.Tests.Validation;

/// <summary>What files need of each other and of what is deployed.</summary>
public class DeploymentCheckTests
{
    private static readonly Surroundings Nothing = new() { AreComplete = true };

    [Fact]
    public void Should_refuse_a_call_of_a_process_that_is_nowhere()
    {
        var caller = File("caller", RuleCase.Around("<callActivity id='n' calledElement='called'/>"));

        Single(Nothing, caller).ShouldBe(("called-process-unknown", "n", Severity.Error));
        Check(Nothing, caller, File("called", RuleCase.Around("<task id='n'/>"))).ShouldBeEmpty();
        Check(Nothing with { HasProcess = id => id == "called" }, caller).ShouldBeEmpty();
    }

    [Fact]
    public void Should_look_for_a_call_bound_to_the_deployment_in_the_deployment_only()
    {
        var caller = File(
            "caller",
            RuleCase.Around(
                "<callActivity id='n'><extensionElements><zeebe:calledElement processId='called' bindingType='deployment'/></extensionElements></callActivity>"
            )
        );

        Single(Nothing with { HasProcess = _ => true }, caller).Rule.ShouldBe("called-process-unknown");
    }

    [Fact]
    public void Should_only_warn_where_it_cannot_know_what_else_there_is()
    {
        var caller = File("caller", RuleCase.Around("<callActivity id='n' calledElement='called'/>"));

        Single(Surroundings.Unknown, caller).Severity.ShouldBe(Severity.Warning);
    }

    [Fact]
    public void Should_refuse_decisions_and_forms_that_are_nowhere()
    {
        var rule = File(
            "rule",
            RuleCase.Around(
                "<businessRuleTask id='n'><extensionElements><zeebe:calledDecision decisionId='grade' resultVariable='r'/></extensionElements></businessRuleTask>"
            )
        );
        var form = File(
            "form",
            RuleCase.Around("<userTask id='n'><extensionElements><zeebe:formDefinition formId='ask'/></extensionElements></userTask>")
        );

        Single(Nothing, rule).ShouldBe(("decision-unknown", "n", Severity.Error));
        Single(Nothing, form).ShouldBe(("form-unknown", "n", Severity.Error));
        Check(Nothing with { HasDecision = id => id == "grade", HasForm = id => id == "ask" }, rule, form).ShouldBeEmpty();
    }

    [Fact]
    public void Should_warn_of_a_message_that_nobody_catches()
    {
        const string message = "<message id='m' name='done'/>";
        var sender = File("sender", RuleCase.Around("<sendTask id='n' messageRef='m'/>"), message);
        var receiver = File("receiver", RuleCase.Around("<receiveTask id='n' messageRef='m'/>"), message);

        Single(Nothing, sender).ShouldBe(("message-nobody-catches", "n", Severity.Warning));
        Check(Nothing, sender, receiver).ShouldBeEmpty();
        Check(Nothing with { CatchesMessage = name => name == "done" }, sender).ShouldBeEmpty();
    }

    [Fact]
    public void Should_warn_of_job_types_that_no_activity_has()
    {
        var worker = File(
            "worker",
            RuleCase.Around(
                "<serviceTask id='n'><extensionElements><zeebe:taskDefinition type='mail.send'/></extensionElements></serviceTask>"
            )
        );

        Check(Nothing, worker).ShouldBeEmpty();
        Single(Nothing with { HasActivity = type => type == "other" }, worker).ShouldBe(("activity-unknown", "n", Severity.Warning));
        Check(Nothing with { HasActivity = type => type == "mail.send" }, worker).ShouldBeEmpty();
    }

    [Fact]
    public void Should_refuse_a_job_type_of_a_family_that_activities_have()
    {
        var worker = File(
            "worker",
            RuleCase.Around(
                "<serviceTask id='n'><extensionElements><zeebe:taskDefinition type='mail.sned'/></extensionElements></serviceTask>"
            )
        );
        var around = Nothing with { HasActivity = type => type == "mail.send", ReservesType = type => type.StartsWith("mail.") };

        Single(around, worker).ShouldBe(("activity-missing", "n", Severity.Error));
    }

    [Fact]
    public void Should_refuse_an_activity_whose_mail_template_is_not_there()
    {
        var letter = File(
            "letter",
            RuleCase.Around(
                "<sendTask id='n'><extensionElements><zeebe:taskDefinition type='mail.send'/><zeebe:taskHeaders><zeebe:header key='template' value='due'/></zeebe:taskHeaders></extensionElements></sendTask>"
            )
        );
        var around = Nothing with { HasActivity = type => type == "mail.send" };

        Single(around with { HasMailTemplate = (_, _) => false }, letter).ShouldBe(("mail-template-unknown", "n", Severity.Error));
        Check(around with { HasMailTemplate = (file, template) => (file, template) == ("letter.bpmn", "due") }, letter).ShouldBeEmpty();
        Check(around, letter).ShouldBeEmpty();
    }

    [Fact]
    public void Should_refuse_a_step_whose_document_template_is_not_there_wherever_it_is_checked()
    {
        var paper = File(
            "paper",
            RuleCase.Around(
                "<serviceTask id='n'><extensionElements><zeebe:taskDefinition type='paper.fill'/></extensionElements></serviceTask>"
            )
        );
        var around = Nothing with
        {
            HasActivity = _ => true,
            DocumentsOf = (process, type) => (process, type) == ("paper", "paper.fill") ? ["paper.docx"] : [],
        };

        Single(around with { HasDocumentTemplate = (_, _) => false }, paper).ShouldBe(("document-template-unknown", "n", Severity.Error));
        Single(around with { HasDocumentTemplate = (_, _) => false, AreComplete = false }, paper)
            .ShouldBe(("document-template-unknown", "n", Severity.Error));
        Check(around with { HasDocumentTemplate = (file, template) => (file, template) == ("paper.bpmn", "paper.docx") }, paper)
            .ShouldBeEmpty();
        Check(around, paper).ShouldBeEmpty();
    }

    [Fact]
    public void Should_name_the_fields_that_a_template_asks_for_in_vain()
    {
        (string, string?)[] asked =
        [
            ("title", null),
            ("bases", null),
            ("name", "bases"),
            ("number", "bases"),
            ("title", "bases"),
            ("titel", null),
            ("leader", "bases"),
        ];

        var problems = DocumentFields.Check("d/documents/x.docx", asked, ["title", "bases", "bases.name"]);

        problems.ShouldAllBe(problem =>
            problem.RuleId == "document-field-unknown" && problem.IsError && problem.File == "d/documents/x.docx"
        );
        problems
            .Select(problem => problem.Message)
            .ShouldBe([
                "The document template asks for the field “titel”, which nobody gives it. It may ask for: title, bases, bases.name.",
                "The document template asks for the field “bases.leader”, which nobody gives it. It may ask for: title, bases, bases.name.",
            ]);
        problems[0].MessageZh.ShouldContain("不存在的字段“titel”");
    }

    [Fact]
    public void Should_refuse_two_processes_of_one_id()
    {
        var problem = DeploymentCheck
            .Check([File("a", RuleCase.Around("<task id='n'/>")), File("a", RuleCase.Around("<task id='n'/>"))], Nothing)
            .Single();
        (problem.RuleId, problem.ElementId).ShouldBe(("process-twice", "a"));
    }

    private static BpmnReading File(string process, string content, string roots = "")
    {
        var xml = TestModel.Xml(content, roots).Replace("process id=\"p\"", $"process id=\"{process}\"", StringComparison.Ordinal);
        var reading = BpmnReader.Read(process + ".bpmn", xml);
        reading.IsDeployable.ShouldBeTrue(string.Join('\n', reading.Problems));
        return reading;
    }

    private static (string Rule, string? Element, Severity Severity) Single(Surroundings around, params BpmnReading[] files)
    {
        var problem = Check(around, files).Single();
        return (problem.RuleId, problem.ElementId, problem.Severity);
    }

    private static IReadOnlyList<Problem> Check(Surroundings around, params BpmnReading[] files) => DeploymentCheck.Check(files, around);
}
