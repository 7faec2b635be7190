using Bases.Dmn.Values;
using Bases.Engine.Effects;
using static Bases.Engine.Tests.Execution.Bpmn;

namespace Bases.Engine.Tests.Execution;

/// <summary>Where tokens end, and what mappings and events leave behind (BPMN 2.0.2, 13.3 to 13.5).</summary>
public sealed class TokenTests
{
    [Fact]
    public void Should_end_a_token_at_a_gateway_that_nothing_leaves()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Parallel("fork"),
                    UserTask("a"),
                    UserTask("b"),
                    Inclusive("merge"),
                    Flow("start > fork > a > merge"),
                    Flow("fork > b > merge")
                )
            )
            .Start("p")
            .Complete("a");
        run.State.Incidents.ShouldBeEmpty();
        run.Complete("b").End.ShouldBe(InstanceEnd.Completed);
        run.Completions("merge").ShouldBe(1);
    }

    [Fact]
    public void Should_drop_tokens_that_wait_at_a_join_when_their_scope_is_terminated()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    SubProcess(
                        "sub",
                        Start("in"),
                        Parallel("fork"),
                        UserTask("a"),
                        UserTask("b"),
                        UserTask("c"),
                        Parallel("join"),
                        End("kill", Terminate),
                        End("out"),
                        Flow("in > fork > a > join > out"),
                        Flow("fork > b > join"),
                        Flow("fork > c > kill")
                    ),
                    UserTask("after"),
                    Flow("start > sub > after")
                )
            )
            .Start("p")
            .Complete("a")
            .Complete("c");
        run.Tasks.ShouldBe(["after"]);
        run.Completions("sub").ShouldBe(1);
    }

    [Fact]
    public void Should_map_parts_of_parts_and_keep_what_is_beside_them()
    {
        const string outputs = """
            <extensionElements><zeebe:ioMapping>
            <zeebe:output source='=1' target='a.b.c'/><zeebe:output source='=a.b.c + 1' target='a.b.d'/><zeebe:output source='=3' target='a.e'/>
            </zeebe:ioMapping></extensionElements>
            """;
        var run = Run.Of(Process("p", Start("start"), Task("x", outputs), Flow("start > x")))
            .Start("p", """{"a": {"b": {"old": 0}, "kept": true}}""");
        run.Variable("a").ShouldBe(Run.Json("""{"b": {"old": 0, "c": 1, "d": 2}, "kept": true, "e": 3}"""));
    }

    [Fact]
    public void Should_ask_a_filtered_condition_when_any_of_the_changes_concerns_it()
    {
        const string filtered =
            "<conditionalEventDefinition><extensionElements><zeebe:conditionalFilter variableNames='a, b' variableEvents='create'/></extensionElements><condition>a = 1</condition></conditionalEventDefinition>";
        var run = Run.Of(Process("p", Start("start"), Catch("wait", filtered), End("end"), Flow("start > wait > end")))
            .Start("p", """{"a": 0}""");
        run.Set("""{"a": 1}""").State.IsRunning.ShouldBeTrue();
        run.Set("""{"other": 1}""").State.IsRunning.ShouldBeTrue();
        run.Set("""{"other": 2, "b": 1}""").End.ShouldBe(InstanceEnd.Completed);
    }

    [Fact]
    public void Should_prefer_the_first_of_two_events_that_catch_the_same()
    {
        var run = Run.Of(
                Error("E"),
                Process(
                    "p",
                    Start("start"),
                    SubProcess("sub", Start("in"), Service("x", "work"), Flow("in > x")),
                    Boundary("any", "sub", OnError()),
                    Boundary("one", "sub", OnError("E")),
                    UserTask("a"),
                    UserTask("b"),
                    End("end"),
                    Flow("start > sub > end"),
                    Flow("any > a > end"),
                    Flow("one > b > end")
                )
            )
            .Start("p");
        run.ThrowError("work", "E").Tasks.ShouldBe(["b"]);
    }

    [Fact]
    public void Should_wait_before_a_join_for_a_link_that_leads_to_it()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Parallel("fork"),
                    UserTask("a"),
                    UserTask("b"),
                    Throw("jump", Link("there")),
                    Catch("land", Link("there")),
                    Inclusive("join"),
                    UserTask("after"),
                    Flow("start > fork > a > join > after"),
                    Flow("fork > b > jump"),
                    Flow("land > join")
                )
            )
            .Start("p")
            .Complete("a");
        run.Tasks.ShouldBe(["b"]);
        run.Complete("b").Tasks.ShouldBe(["after"]);
        run.Completions("join").ShouldBe(1);
    }

    [Fact]
    public void Should_run_listeners_at_the_process_itself()
    {
        var run = Run.Of(
                Process(
                    "p",
                    "<extensionElements><zeebe:executionListeners><zeebe:executionListener eventType='start' type='open'/><zeebe:executionListener eventType='end' type='close'/></zeebe:executionListeners></extensionElements>",
                    Start("start"),
                    UserTask("a"),
                    Flow("start > a")
                )
            )
            .Start("p");
        run.Tasks.ShouldBeEmpty();
        run.State.Jobs.ShouldHaveSingleItem().Kind.ShouldBe(State.JobKind.StartListener);
        run.Done("open", """{"x": 1}""").Complete("a").State.Jobs.ShouldHaveSingleItem().Kind.ShouldBe(State.JobKind.EndListener);
        run.Done("close").End.ShouldBe(InstanceEnd.Completed);
        run.Variable("x").ShouldBe(NumberValue.Of(1));
    }

    [Fact]
    public void Should_wait_for_all_at_a_complex_join_without_a_condition()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Parallel("fork"),
                    UserTask("a"),
                    UserTask("b"),
                    Node("complexGateway", "join", ""),
                    UserTask("after"),
                    Flow("start > fork > a > join > after"),
                    Flow("fork > b > join")
                )
            )
            .Start("p")
            .Complete("a");
        run.Tasks.ShouldBe(["b"]);
        run.Complete("b").Tasks.ShouldBe(["after"]);
    }

    [Theory]
    [InlineData("numberOfTerminatedInstances = 1 and numberOfCompletedInstances = 1")]
    [InlineData("numberOfInstances = 3 and numberOfActiveInstances = 1 and numberOfCompletedInstances = 1")]
    public void Should_count_rounds_for_the_completion_condition(string until)
    {
        var loop =
            $"<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality><completionCondition>{until}</completionCondition></multiInstanceLoopCharacteristics>";
        var run = Run.Of(Process("p", Start("start"), UserTask("x", loop), UserTask("after"), Flow("start > x > after"))).Start("p");
        run.Accept(new Commands.ModifyInstance([], [run.State.Tasks[0].Element.Key]));
        run.Tasks.ShouldBe(["x", "x"]);
        run.Complete("x").Tasks.ShouldBe(["after"]);
    }

    [Fact]
    public void Should_count_the_rounds_of_a_standard_loop_for_its_condition()
    {
        var run = Run.Of(Process("p", Start("start"), UserTask("x", While("loopCounter < 2")), Flow("start > x"))).Start("p");
        run.Complete("x").Tasks.ShouldBe(["x"]);
        run.Complete("x").End.ShouldBe(InstanceEnd.Completed);
        run.Completions("x").ShouldBe(2);
    }

    [Fact]
    public void Should_list_the_places_at_which_a_token_can_be_put()
    {
        var run = Run.Of(
            Process(
                "p",
                Start("start"),
                SubProcess("sub", Start("in"), UserTask("a"), Flow("in > a")),
                Boundary("late", "sub", Timer("P1D")),
                End("end"),
                Flow("start > sub > end"),
                Flow("late > end"),
                EventSubProcess("handler", Start("begin", Timer("P1D")), Task("b"), Flow("begin > b"))
            )
        );
        Bases
            .Engine.Execution.EntryByHand.Places(run.Deployment.Find(1)!)
            .Select(node => node.Id)
            .ShouldBe(["start", "sub", "in", "a", "end", "b"], ignoreOrder: true);
    }
}
