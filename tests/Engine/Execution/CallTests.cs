using Bases.Engine.Effects;
using static Bases.Engine.Tests.Execution.Bpmn;

namespace Bases.Engine.Tests.Execution;

/// <summary>Which process a call activity runs, and what goes in and comes out (BPMN 2.0.2, 10.3.6).</summary>
public sealed class CallTests
{
    private const string Main = "main";

    [Theory]
    [InlineData("true", "true", "5", "9")]
    [InlineData("false", "true", "null", "9")]
    [InlineData("true", "false", "5", "null")]
    public void Should_pass_variables_as_the_call_says(string parent, string child, string inside, string outside)
    {
        var run = Run.Of(Calling($"propagateAllParentVariables='{parent}' propagateAllChildVariables='{child}'"), Called("one"))
            .Start(Main, """{"n": 5}""");
        run.Active("one").VisibleVariables()["n"].ToString().ShouldBe(inside);
        run.Complete("one", """{"result": 9}""").End.ShouldBe(InstanceEnd.Completed);
        run.Variable("result").ToString().ShouldBe(outside);
    }

    [Theory]
    [InlineData("bindingType='latest'", "three")]
    [InlineData("bindingType='deployment'", "one")]
    [InlineData("bindingType='versionTag' versionTag='second'", "two")]
    public void Should_run_the_version_that_is_bound(string binding, string task)
    {
        var run = Run.Of(Calling(binding), Called("one"));
        run.Deployment.Deploy(File(Called("two", "second")));
        run.Deployment.Deploy(File(Called("three")));
        run.Start(Main).Tasks.ShouldBe([task]);
    }

    [Fact]
    public void Should_not_call_a_process_that_only_a_trigger_starts()
    {
        var run = Run.Of(
                Calling("", "=name"),
                Message("m"),
                Process("triggered", Start("heard", OnMessage("m")), Task("t"), Flow("heard > t")),
                Called("one")
            )
            .Start(Main, """{"name": "triggered"}""");
        var incident = run.State.Incidents.ShouldHaveSingleItem();
        (incident.Type, incident.Message).ShouldBe(
            ("CALLED_ELEMENT_ERROR", "Expected process 'triggered' to have a none start event, but it has none.")
        );
        run.Resolve("""{"name": "called"}""").Tasks.ShouldBe(["one"]);
    }

    [Fact]
    public void Should_not_return_into_a_call_that_was_left_meanwhile()
    {
        var run = Run.Of(
                Signal("s"),
                Process(
                    Main,
                    Start("start"),
                    Call("call", "called"),
                    Boundary("edge", "call", OnSignal("s")),
                    UserTask("after"),
                    End("end"),
                    Flow("start > call > end"),
                    Flow("edge > after > end")
                ),
                Process("called", Start("begin"), End("shout", OnSignal("s")), Flow("begin > shout"))
            )
            .Start(Main);
        run.Tasks.ShouldBe(["after"]);
        run.Completions("call").ShouldBe(0);
    }

    private static string Calling(string attributes, string process = "called") =>
        Process(
            Main,
            Start("start"),
            Node(
                "callActivity",
                "call",
                "",
                $"<extensionElements><zeebe:calledElement processId='{process}' {attributes}/></extensionElements>"
            ),
            Flow("start > call")
        );

    private static string Called(string task, string? tag = null) =>
        Process(
            "called",
            tag is null ? "" : $"<extensionElements><zeebe:versionTag value='{tag}'/></extensionElements>",
            Start("begin"),
            UserTask(task),
            Flow($"begin > {task}")
        );
}
