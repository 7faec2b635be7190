using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static Bases.Infrastructure.Tests.Support.Bpmn;

namespace Bases.Infrastructure.Tests.Deployments;

public sealed class DeploymentTests
{
    private static readonly string Process = File(Sequence(Start(), UserTask("a"), Decide(), UserTask("b"), End()));

    [Fact]
    public async Task ShouldMakeAVersionOnlyWhenSomethingChanged()
    {
        await using var shell = await Shell.OpenAsync();
        (await shell.DeployAsync(("p/p.bpmn", Process), ("p/d.dmn", Table(1)))).Processes.Single().Version.ShouldBe(1);
        var again = await shell.DeployAsync(("p/p.bpmn", Process), ("p/d.dmn", Table(1)));
        again.Changed.ShouldBeFalse();
        again.Processes.Single().Version.ShouldBe(1);

        // A new rule is a new version of the procedure, though the drawing is the same.
        await shell.DeployAsync(("p/d.dmn", Table(2)));
        shell.Queries.Processes().Single().Version.ShouldBe(2);
        shell.Queries.Decisions().Single().Version.ShouldBe(2);
        shell.Queries.Processes(allVersions: true).Count.ShouldBe(2);
    }

    [Fact]
    public async Task ShouldKeepARunningCaseOnTheRulesItBeganWith()
    {
        await using var shell = await Shell.OpenAsync();
        await shell.DeployAsync(("p/p.bpmn", Process), ("p/d.dmn", Table(1)));
        var old = await shell.StartedAsync("p");
        await shell.DeployAsync(("p/d.dmn", Table(2)));
        var young = await shell.StartedAsync("p");
        await shell.ReopenAsync();
        foreach (var task in await shell.OpenTasksAsync())
        {
            (await shell.Runtime.ExecuteAsync(new CompleteUserTask(task.Key, ContextValue.Empty), "li")).Rejection.ShouldBeNull();
        }

        (await shell.Queries.VariablesAsync(old.InstanceKey))!["result"].ShouldBe(NumberValue.Of(1));
        (await shell.Queries.VariablesAsync(young.InstanceKey))!["result"].ShouldBe(NumberValue.Of(2));
        var packs = new[] { old, young }.Select(async instance => (await shell.Queries.HistoryAsync(instance.InstanceKey))[^1].RulePack);
        (await Task.WhenAll(packs)).Distinct().Count().ShouldBe(2);
        shell.Runtime.EvaluateDecision("d", null, ContextValue.Empty)!.Value.ShouldBe(NumberValue.Of(2));
    }

    [Theory]
    [InlineData("p/broken.bpmn", "<not-bpmn/>")]
    [InlineData("p/bomb.bpmn", "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>")]
    [InlineData("p/broken.dmn", "<definitions")]
    [InlineData("p/broken.form", "{\"id\": ")]
    [InlineData("p/shape.form", "[]")]
    [InlineData("p/mail/broken.zh.html", "{{#each a}}")]
    [InlineData("p/documents/fake.docx", "this is not a docx")]
    [InlineData("../outside.bpmn", "")]
    public async Task ShouldRefuseABadFileWithAReasonAndDeployNothing(string name, string content)
    {
        await using var shell = await Shell.OpenAsync();
        var report = await shell.DeployAsync(("p/p.bpmn", Process), ("p/d.dmn", Table(1)), (name, content));
        report.Accepted.ShouldBeFalse();
        report.Problems.ShouldAllBe(problem => problem.Message.Length > 0 && problem.MessageZh.Length > 0);
        shell.Queries.Processes().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(
        "form-unknown",
        "a",
        """<bpmn:userTask id="a"><bpmn:extensionElements><zeebe:userTask /><zeebe:formDefinition formId="none" /></bpmn:extensionElements></bpmn:userTask>"""
    )]
    [InlineData(
        "decision-unknown",
        "a",
        """<bpmn:businessRuleTask id="a"><bpmn:extensionElements><zeebe:calledDecision decisionId="none" resultVariable="r" /></bpmn:extensionElements></bpmn:businessRuleTask>"""
    )]
    [InlineData(
        "called-process-unknown",
        "a",
        """<bpmn:callActivity id="a"><bpmn:extensionElements><zeebe:calledElement processId="none" /></bpmn:extensionElements></bpmn:callActivity>"""
    )]
    [InlineData(
        "activity-missing",
        "a",
        """<bpmn:serviceTask id="a"><bpmn:extensionElements><zeebe:taskDefinition type="note.pot" /></bpmn:extensionElements></bpmn:serviceTask>"""
    )]
    [InlineData(
        "mail-template-unknown",
        "a",
        """<bpmn:serviceTask id="a"><bpmn:extensionElements><zeebe:taskDefinition type="note.put" /><zeebe:taskHeaders><zeebe:header key="template" value="none" /></zeebe:taskHeaders></bpmn:extensionElements></bpmn:serviceTask>"""
    )]
    public async Task ShouldRefuseAProcessThatNeedsWhatIsNotThereAndSayAtWhichElement(string rule, string element, string task)
    {
        await using var shell = await Shell.OpenAsync(services: services => services.AddSingleton<IActivity>(TestActivity.Register()));

        var report = await shell.DeployAsync(("p/p.bpmn", File(Sequence(Start(), task, End()))));

        var problem = report.Problems.Single();
        (problem.File, problem.ElementId, problem.Rule).ShouldBe(("p/p.bpmn", element, rule));
        problem.MessageZh.ShouldNotBe(problem.Message);
        shell.Queries.Processes().ShouldBeEmpty();
    }

    [Fact]
    public async Task ShouldRefuseAProcedureWhosePaperIsMissingOrAsksForWhatNobodyGives()
    {
        await using var shell = await Shell.OpenAsync(services: services => services.AddSingleton<IActivity>(new FillingActivity()));
        var process = new DeployFile("p/p.bpmn", Bytes(File(Sequence(Start(), ServiceTask("a", "paper.fill"), End()))));
        var paper = new DeployFile("p/documents/paper.docx", Documents.DocumentTests.Template());

        var missing = await shell.Runtime.DeployAsync([process], "designer1");
        var asking = await shell.Runtime.DeployAsync([process, paper], "designer1");
        var elsewhere = await shell.Runtime.DeployAsync([process, paper with { Name = "p/documents/other.docx" }], "designer1");

        var problem = missing.Problems.ShouldHaveSingleItem();
        (problem.File, problem.ElementId, problem.Rule).ShouldBe(("p/p.bpmn", "a", "document-template-unknown"));
        var field = asking.Problems.ShouldHaveSingleItem();
        (field.File, field.Rule).ShouldBe(("p/documents/paper.docx", "document-field-unknown"));
        field.Message.ShouldContain("“bases.no”");
        field.MessageZh.ShouldContain("“bases.no”");
        elsewhere.Problems.ShouldHaveSingleItem().Rule.ShouldBe("document-template-unknown");
        shell.Queries.Processes().ShouldBeEmpty();
    }

    [Fills("paper.docx", "title", "date", "bases", "bases.name")]
    private sealed class FillingActivity : IActivity
    {
        public string Type => "paper.fill";

        public ActivityResult Execute(ActivityContext context) => ActivityResult.Done;
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    [Fact]
    public async Task ShouldTakeAProcessWhoseNeedsComeAlongOrWereDeployedBeforeAndLeaveOtherJobsToWorkers()
    {
        await using var shell = await Shell.OpenAsync(services: services => services.AddSingleton<IActivity>(TestActivity.Register()));
        (
            await shell.DeployAsync(("q/f.form", """{"id": "f", "components": []}"""), ("q/mail/t.zh.html", "<p></p>"))
        ).Accepted.ShouldBeTrue();
        const string header = """<zeebe:taskHeaders><zeebe:header key="template" value="t" /></zeebe:taskHeaders>""";

        var report = await shell.DeployAsync(
            (
                "p/p.bpmn",
                File(
                    Sequence(
                        Start(),
                        UserTask("a", form: "f"),
                        Decide(),
                        ServiceTask("b", "note.put", header),
                        ServiceTask("c", "sap-export"),
                        End()
                    )
                )
            ),
            ("p/d.dmn", Table(1))
        );

        report.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task ShouldShowATaskTheFormItWasOpenedWith()
    {
        await using var shell = await Shell.OpenAsync();
        var process = File(Sequence(Start(), UserTask("a", form: "f"), End()));
        await shell.DeployAsync(("p/p.bpmn", process), ("p/f.form", """{"id": "f", "name": "one", "components": []}"""));
        await shell.StartedAsync("p");
        await shell.DeployAsync(("p/f.form", """{"id": "f", "name": "two", "components": []}"""));
        (await shell.Queries.FormOfTaskAsync((await shell.OpenTasksAsync()).Single().Key))!.ShouldContain("one");
        (await shell.Queries.FormAsync("f"))!.ShouldContain("two");
    }

    private static string Decide() =>
        """<bpmn:businessRuleTask id="decide"><bpmn:extensionElements><zeebe:calledDecision decisionId="d" resultVariable="result" /></bpmn:extensionElements></bpmn:businessRuleTask>""";

    private static string Table(int result) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="rules" name="rules" namespace="http://example.cn/rules">
              <decision id="d" name="d">
                <variable name="d" />
                <literalExpression><text>{result}</text></literalExpression>
              </decision>
            </definitions>
            """;
}
