using System.Text.Json;
using Bases.Cli.CommandLine;

namespace Bases.Cli.Tests;

public sealed class SimulateCommandTests : IDisposable
{
    private const string Model = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="urn:test">
          <process id="p" isExecutable="true">
            <startEvent id="s" />
            <userTask id="t"><extensionElements><zeebe:userTask /></extensionElements></userTask>
            <endEvent id="e" />
            <sequenceFlow id="f1" sourceRef="s" targetRef="t" />
            <sequenceFlow id="f2" sourceRef="t" targetRef="e" />
          </process>
        </definitions>
        """;

    private readonly Folder folder = new();
    private readonly string model;

    public SimulateCommandTests() => model = folder.Write("model.bpmn", Model);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Json_should_have_the_keys_of_the_format()
    {
        var run = await ToolRun.Of("simulate", model, "--json");

        run.Exit.ShouldBe(ExitCode.Fine);
        using var result = JsonDocument.Parse(run.Output);
        var root = result.RootElement;
        root.GetProperty("state").GetString().ShouldBe("active");
        root.GetProperty("tasks").GetProperty("t").GetInt32().ShouldBe(1);
        root.GetProperty("active").GetProperty("t").GetInt32().ShouldBe(1);
        root.GetProperty("completed").GetProperty("s").GetInt32().ShouldBe(1);
        root.GetProperty("log").GetArrayLength().ShouldBeGreaterThan(2);
        foreach (var key in new[] { "trace", "variables", "timers", "subscriptions", "incidents", "failures" })
        {
            root.TryGetProperty(key, out _).ShouldBeTrue(key);
        }
    }

    [Fact]
    public async Task An_expectation_that_does_not_hold_should_be_exit_code_1()
    {
        var scenario = folder.Write("s.json", """{"steps": [{"expect": {"tasks": []}}], "expect": {"state": "active"}}""");

        var run = await ToolRun.Of("simulate", model, "--scenario", scenario, "--json");

        run.Exit.ShouldBe(ExitCode.Found);
        using var result = JsonDocument.Parse(run.Output);
        var failure = result.RootElement.GetProperty("failures").EnumerateArray().ShouldHaveSingleItem();
        failure.GetProperty("step").GetInt32().ShouldBe(1);
        failure.GetProperty("key").GetString().ShouldBe("tasks");
        (failure.GetProperty("expected").GetString(), failure.GetProperty("found").GetString()).ShouldBe(("none", "t"));
    }

    [Fact]
    public async Task Files_that_cannot_be_deployed_should_be_exit_code_2_unless_that_is_expected()
    {
        var broken = folder.Write("broken.bpmn", Model.Replace("targetRef=\"t\"", "targetRef=\"nowhere\"", StringComparison.Ordinal));

        (await ToolRun.Of("simulate", broken)).Exit.ShouldBe(ExitCode.CouldNotRun);
        var expected = folder.Write("s.json", """{"expect": {"deployFails": true, "problemAt": ["f1"]}}""");
        (await ToolRun.Of("simulate", broken, "--scenario", expected)).Exit.ShouldBe(ExitCode.Fine);
    }

    [Fact]
    public async Task Auto_should_come_to_the_end_and_coverage_should_be_complete()
    {
        var run = await ToolRun.Of("simulate", model, "--auto", "--coverage", "--json");

        using var result = JsonDocument.Parse(run.Output);
        result.RootElement.GetProperty("state").GetString().ShouldBe("completed");
        var coverage = result.RootElement.GetProperty("coverage").EnumerateArray().ShouldHaveSingleItem();
        coverage.GetProperty("share").GetDouble().ShouldBe(1);
    }

    [Fact]
    public async Task Other_files_should_be_given_by_the_scenario_or_by_with()
    {
        var caller = folder.Write(
            "caller.bpmn",
            Model.Replace(
                "<userTask id=\"t\"><extensionElements><zeebe:userTask /></extensionElements></userTask>",
                "<callActivity id=\"t\"><extensionElements><zeebe:calledElement processId=\"called\" /></extensionElements></callActivity>",
                StringComparison.Ordinal
            )
        );
        folder.Write("other/called.bpmn", Model.Replace("id=\"p\"", "id=\"called\"", StringComparison.Ordinal));
        var scenario = folder.Write("s.json", """{"with": ["other/called.bpmn"], "expect": {"tasks": ["called/t"]}}""");

        (await ToolRun.Of("simulate", caller, "--scenario", scenario)).Exit.ShouldBe(ExitCode.Fine);
        (await ToolRun.Of("simulate", caller, "--with", folder.FullName + "/other", "--auto", "--json")).Output.ShouldContain(
            "\"state\": \"completed\""
        );
    }

    [Fact]
    public async Task A_scenario_with_a_mistake_should_not_run()
    {
        var scenario = folder.Write("s.json", """{"expect": {"sate": "active"}}""");

        var run = await ToolRun.Of("simulate", model, "--scenario", scenario);

        run.Exit.ShouldBe(ExitCode.CouldNotRun);
        run.Error.ShouldContain("expect.sate");
    }

    [Fact]
    public async Task Lint_should_tell_file_line_rule_and_element()
    {
        var broken = folder.Write("broken.bpmn", Model.Replace("targetRef=\"t\"", "targetRef=\"nowhere\"", StringComparison.Ordinal));

        var run = await ToolRun.Of("lint", folder.FullName, "--json");

        run.Exit.ShouldBe(ExitCode.Found);
        using var result = JsonDocument.Parse(run.Output);
        result.RootElement.GetProperty("files").GetInt32().ShouldBe(2);
        var problem = result
            .RootElement.GetProperty("problems")
            .EnumerateArray()
            .First(item => item.GetProperty("element").GetString() == "f1");
        problem.GetProperty("file").GetString().ShouldBe(broken);
        problem.GetProperty("line").GetInt32().ShouldBe(6);
        problem.GetProperty("severity").GetString().ShouldBe("error");
        (await ToolRun.Of("lint", model)).Exit.ShouldBe(ExitCode.Fine);
    }
}
