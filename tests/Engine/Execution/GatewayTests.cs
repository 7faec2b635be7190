using Bases.Engine.Effects;
using static Bases.Engine.Tests.Execution.Bpmn;

namespace Bases.Engine.Tests.Execution;

public sealed class GatewayTests
{
    [Fact]
    public void Should_join_as_many_as_were_split_inclusively()
    {
        string[] parts =
        [
            Process(
                "p",
                Start("start"),
                Inclusive("split"),
                UserTask("a"),
                UserTask("b"),
                UserTask("c"),
                Inclusive("join"),
                UserTask("after"),
                Flow("start > split"),
                If("split", "a", "x >= 1"),
                If("split", "b", "x >= 2"),
                If("split", "c", "x >= 3"),
                Flow("a > join > after"),
                Flow("b > join"),
                Flow("c > join")
            ),
        ];
        Run.Of(parts).Start("p", """{"x": 1}""").Complete("a").Tasks.ShouldBe(["after"]);
        var run = Run.Of(parts).Start("p", """{"x": 3}""").Complete("b").Complete("a");
        run.Tasks.ShouldBe(["c"]);
        run.Complete("c").Tasks.ShouldBe(["after"]);
    }

    [Fact]
    public void Should_join_inclusively_when_a_token_upstream_has_died()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Parallel("fork"),
                    UserTask("a"),
                    UserTask("b"),
                    Exclusive("ok"),
                    End("dead"),
                    Inclusive("join"),
                    UserTask("after"),
                    Flow("start > fork > a > join > after"),
                    Flow("fork > b > ok"),
                    If("ok", "join", "good"),
                    If("ok", "dead", "not(good)")
                )
            )
            .Start("p")
            .Complete("a");
        run.Tasks.ShouldBe(["b"]);
        run.Complete("b", """{"good": false}""").Tasks.ShouldBe(["after"]);
    }

    [Fact]
    public void Should_wait_inclusively_for_a_token_that_its_boundary_may_still_send()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Parallel("fork"),
                    UserTask("a"),
                    UserTask("b"),
                    Boundary("late", "b", Timer("P1D")),
                    End("end"),
                    Inclusive("join"),
                    UserTask("after"),
                    Flow("start > fork > a > join > after"),
                    Flow("fork > b > end"),
                    Flow("late > join")
                )
            )
            .Start("p")
            .Complete("a");
        run.Tasks.ShouldBe(["b"]);
        run.Fire("late").Tasks.ShouldBe(["after"]);
        run.Completions("after").ShouldBe(0);
    }

    [Fact]
    public void Should_not_wait_for_a_token_that_can_only_come_through_the_join_itself()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Inclusive("join"),
                    UserTask("work"),
                    Exclusive("again"),
                    End("end"),
                    Flow("start > join > work > again"),
                    If("again", "join", "more"),
                    If("again", "end", "not(more)")
                )
            )
            .Start("p");
        run.Tasks.ShouldBe(["work"]);
        run.Complete("work", """{"more": true}""").Complete("work", """{"more": false}""").End.ShouldBe(InstanceEnd.Completed);
    }

    [Fact]
    public void Should_fire_a_complex_join_when_enough_have_come_and_swallow_the_rest()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Parallel("fork"),
                    UserTask("a"),
                    UserTask("b"),
                    UserTask("c"),
                    Complex("enough", "activationCount >= 2"),
                    UserTask("after"),
                    End("end"),
                    Flow("start > fork > a > enough > after > end"),
                    Flow("fork > b > enough"),
                    Flow("fork > c > enough")
                )
            )
            .Start("p")
            .Complete("a");
        run.Tasks.ShouldBe(["b", "c"]);
        run.Complete("c").Tasks.ShouldBe(["b", "after"]);
        run.Complete("after").End.ShouldBeNull();
        run.Complete("b").End.ShouldBe(InstanceEnd.Completed);
        run.Completions("after").ShouldBe(1);
    }

    [Fact]
    public void Should_split_implicitly_by_several_flows_and_their_conditions()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    UserTask("ask"),
                    UserTask("always"),
                    UserTask("maybe"),
                    Flow("start > ask > always"),
                    If("ask", "maybe", "x = 1")
                )
            )
            .Start("p")
            .Complete("ask", """{"x": 1}""");
        run.Tasks.ShouldBe(["always", "maybe"]);
    }

    [Fact]
    public void Should_end_only_its_own_scope_by_a_terminate_end_event()
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
                        End("stop", Terminate),
                        Flow("in > fork > a > stop"),
                        Flow("fork > b")
                    ),
                    UserTask("after"),
                    Flow("start > sub > after")
                )
            )
            .Start("p")
            .Complete("a");
        run.Tasks.ShouldBe(["after"]);
    }
}
