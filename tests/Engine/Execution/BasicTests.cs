using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Engine.Effects;
using Bases.Engine.State;
using static Bases.Engine.Tests.Execution.Bpmn;

namespace Bases.Engine.Tests.Execution;

public sealed class BasicTests
{
    [Fact]
    public void Should_run_from_start_to_end_over_tasks_of_every_simple_kind()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Task("pass"),
                    Script("add", "a + 1", "a"),
                    Service("work", "do"),
                    UserTask("ask"),
                    End("end"),
                    Flow("start > pass > add > work > ask > end")
                )
            )
            .Start("p", """{"a": 1}""");
        run.Jobs.ShouldBe(["do"]);
        run.Done("do", """{"b": 2}""");
        run.Tasks.ShouldBe(["ask"]);
        run.Complete("ask", """{"ok": true}""");
        run.End.ShouldBe(InstanceEnd.Completed);
        run.Variable("a").ShouldBe(NumberValue.Of(2));
        run.Variable("b").ShouldBe(NumberValue.Of(2));
        run.Variable("ok").IsTrue.ShouldBeTrue();
        run.CompletedInOrder.ShouldBe(["start", "pass", "add", "work", "ask", "end", "p"]);
        run.Effects.OfType<EndInstance>().ShouldHaveSingleItem();
    }

    [Fact]
    public void Should_take_the_first_flow_whose_condition_holds_and_else_the_default()
    {
        var xml = Process(
            "p",
            Start("start"),
            Exclusive("choose", "choose-c"),
            UserTask("a"),
            UserTask("b"),
            UserTask("c"),
            Flow("start > choose"),
            If("choose", "a", "x > 10"),
            If("choose", "b", "x > 5"),
            Flow("choose > c")
        );
        Run.Of(xml).Start("p", """{"x": 11}""").Tasks.ShouldBe(["a"]);
        Run.Of(xml).Start("p", """{"x": 6}""").Tasks.ShouldBe(["b"]);
        Run.Of(xml).Start("p").Tasks.ShouldBe(["c"]);
    }

    [Fact]
    public void Should_raise_an_incident_at_a_gateway_without_a_way_and_go_on_once_it_is_resolved()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Exclusive("choose"),
                    UserTask("a"),
                    UserTask("b"),
                    Flow("start > choose"),
                    If("choose", "a", "x = 1"),
                    If("choose", "b", "x = 2")
                )
            )
            .Start("p");
        run.State.Incidents.ShouldHaveSingleItem().Element.ElementId.ShouldBe("choose");
        run.Resolve();
        run.State.Incidents.ShouldHaveSingleItem();
        run.Resolve("""{"x": 2}""");
        run.State.Incidents.ShouldBeEmpty();
        run.Tasks.ShouldBe(["b"]);
    }

    [Fact]
    public void Should_wait_at_a_parallel_join_for_every_branch()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Parallel("fork"),
                    UserTask("a"),
                    UserTask("b"),
                    UserTask("c"),
                    Parallel("join"),
                    UserTask("after"),
                    End("end"),
                    Flow("start > fork > a > join > after > end"),
                    Flow("fork > b > join"),
                    Flow("fork > c > join")
                )
            )
            .Start("p");
        run.Tasks.ShouldBe(["a", "b", "c"]);
        run.Complete("c").Complete("a");
        run.Tasks.ShouldBe(["b"]);
        run.Complete("b");
        run.Tasks.ShouldBe(["after"]);
        run.Complete("after").End.ShouldBe(InstanceEnd.Completed);
    }

    [Fact]
    public void Should_not_complete_while_a_token_waits_at_a_join_that_cannot_fire()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Exclusive("choose"),
                    UserTask("a"),
                    UserTask("b"),
                    Parallel("join"),
                    End("end"),
                    Flow("start > choose"),
                    If("choose", "a", "true"),
                    If("choose", "b", "false"),
                    Flow("a > join > end"),
                    Flow("b > join")
                )
            )
            .Start("p")
            .Complete("a");
        run.End.ShouldBeNull();
        run.State.Elements.Count.ShouldBe(1);
    }

    [Fact]
    public void Should_keep_input_local_and_give_out_only_the_output()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Service("work", "do", Input("a * 2", "twice"), Output("twice + got", "out")),
                    UserTask("ask"),
                    Flow("start > work > ask")
                )
            )
            .Start("p", """{"a": 3}""");
        run.Effects.OfType<OpenJob>().Single().Variables["twice"].ShouldBe(NumberValue.Of(6));
        run.Done("do", """{"got": 1}""");
        run.Variable("out").ShouldBe(NumberValue.Of(7));
        run.Variable("got").IsNull.ShouldBeTrue();
        run.Variable("twice").IsNull.ShouldBeTrue();
    }

    [Fact]
    public void Should_set_a_result_in_the_nearest_scope_that_has_the_variable()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    SubProcess(
                        "sub",
                        Input("1", "x"),
                        Start("in"),
                        Script("set", "x + 41", "x"),
                        Script("other", "x", "y"),
                        UserTask("ask"),
                        Flow("in > set > other > ask")
                    ),
                    Flow("start > sub")
                )
            )
            .Start("p");
        run.Active("sub").Variables.TryGet("x", out var inner).ShouldBeTrue();
        inner.ShouldBe(NumberValue.Of(42));
        run.Variable("x").IsNull.ShouldBeTrue();
        run.Variable("y").ShouldBe(NumberValue.Of(42));
    }

    [Fact]
    public void Should_fail_a_job_into_an_incident_and_try_it_again()
    {
        var run = Run.Of(Process("p", Start("start"), Service("work", "do"), End("end"), Flow("start > work > end"))).Start("p");
        run.Fail("do", retries: 1);
        run.State.Incidents.ShouldBeEmpty();
        run.State.Jobs[0].Retries.ShouldBe(1);
        run.Effects.OfType<RetryJob>().ShouldHaveSingleItem().NotBefore.ShouldBe(run.Now);
        run.Fail("do");
        run.State.Jobs[0].IsOpen.ShouldBeFalse();
        var incident = run.State.Incidents.ShouldHaveSingleItem();
        incident.Message.ShouldBe("It broke.");
        run.Reject(new CompleteJob(run.State.Jobs[0].Key, ContextValue.Empty))
            .ShouldStartWith("Expected to complete the job of 'work', but");
        run.Resolve();
        run.Effects.OfType<OpenJob>().Count().ShouldBe(2);
        run.Done("do").End.ShouldBe(InstanceEnd.Completed);
    }

    [Fact]
    public void Should_reject_what_cannot_be_done_and_change_nothing()
    {
        var run = Run.Of(Process("p", Start("start"), UserTask("ask"), End("end"), Flow("start > ask > end")));
        run.Reject(new StartProcess(Key.ForInstance(7), "q", null, ContextValue.Empty))
            .ShouldBe("Expected to start process 'q', but it is not deployed.");
        run.Reject(new StartProcess(Key.ForInstance(7), "p", null, ContextValue.Empty, "ask"))
            .ShouldBe("Expected to start process 'p' at 'ask', but that is none of its start events.");
        run.Start("p");
        var task = run.State.Tasks[0].Key;
        run.Reject(new CompleteUserTask(task.WithLocal(99), ContextValue.Empty)).ShouldContain("but no such user task is open");
        run.Reject(new StartProcess(Key.ForInstance(8), "p", null, ContextValue.Empty))
            .ShouldStartWith("Expected to start a new process instance");
        run.Complete("ask");
        run.Reject(new CompleteUserTask(task, ContextValue.Empty)).ShouldContain("has ended");
    }

    [Fact]
    public void Should_stop_an_endless_loop_with_an_incident_and_not_hang()
    {
        var run = Run.Of(Process("p", Start("start"), Exclusive("again"), Task("a"), Flow("start > again > a > again"))).Start("p");
        run.State.Incidents.ShouldHaveSingleItem().Type.ShouldBe("ENDLESS_LOOP");
    }

    [Fact]
    public void Should_cancel_everything_that_waits()
    {
        var run = Run.Of(
                Message("m"),
                Process(
                    "p",
                    Start("start"),
                    Parallel("fork"),
                    UserTask("a"),
                    Service("b", "do"),
                    Receive("c", "m"),
                    Boundary("late", "a", Timer("P1D")),
                    Task("d"),
                    Flow("start > fork > a"),
                    Flow("fork > b"),
                    Flow("fork > c"),
                    Flow("late > d")
                )
            )
            .Start("p");
        run.Accept(new CancelInstance("no longer needed"));
        run.End.ShouldBe(InstanceEnd.Terminated);
        run.State.Elements.ShouldBeEmpty();
        run.State.Tasks.ShouldBeEmpty();
        run.State.Jobs.ShouldBeEmpty();
        run.State.Timers.ShouldBeEmpty();
        run.State.Subscriptions.ShouldBeEmpty();
        run.Effects.Count(effect =>
                effect is CloseUserTask { Completed: false } or CloseJob { Completed: false } or CancelTimer or CloseSubscription
            )
            .ShouldBe(4);
    }

    [Fact]
    public void Should_allow_no_transition_but_those_of_the_table()
    {
        var states = Enum.GetValues<ElementState>();
        var allowed = from a in states from b in states where Lifecycle.Allows(a, b) select (a, b);
        allowed.Count().ShouldBe(7);
        states.ShouldAllBe(state => !Lifecycle.Allows(state, state));
        states.ShouldAllBe(state => !Lifecycle.Allows(ElementState.Completed, state) && !Lifecycle.Allows(ElementState.Terminated, state));
    }
}
