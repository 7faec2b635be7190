using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Engine.Effects;
using static Bases.Engine.Tests.Execution.Bpmn;

namespace Bases.Engine.Tests.Execution;

public sealed class EventTests
{
    [Fact]
    public void Should_interrupt_a_task_by_its_boundary_timer()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    UserTask("ask"),
                    Boundary("late", "ask", Timer("P3D")),
                    UserTask("chase"),
                    End("end"),
                    Flow("start > ask > end"),
                    Flow("late > chase")
                )
            )
            .Start("p");
        var due = run.State.Timers.ShouldHaveSingleItem().DueDate;
        due.ShouldBe(run.Now.AddDays(3));
        run.Reject(new FireTimer(run.State.Timers[0].Key)).ShouldContain("it is not due before");
        run.Fire("late");
        run.Tasks.ShouldBe(["chase"]);
        run.Completions("ask").ShouldBe(0);
    }

    [Fact]
    public void Should_remind_by_a_cycle_without_interrupting_and_count_from_the_due_date()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    UserTask("ask"),
                    Reminder("soon", "ask", Cycle("R3/PT1H")),
                    Task("mail"),
                    End("end"),
                    Flow("start > ask > end"),
                    Flow("soon > mail")
                )
            )
            .Start("p");
        var begun = run.Now;
        run.Fire("soon");
        run.Now = begun.AddMinutes(100);
        run.Accept(new SetVariables(null, Run.Json("""{"x": 1}""")));
        run.State.Timers[0].DueDate.ShouldBe(begun.AddHours(2));
        run.Fire("soon").Fire("soon");
        run.State.Timers.ShouldBeEmpty();
        run.Completions("mail").ShouldBe(3);
        run.Tasks.ShouldBe(["ask"]);
    }

    [Fact]
    public void Should_correlate_a_message_by_name_and_key_and_take_its_variables()
    {
        var run = Run.Of(
                Message("answer", "=caseId"),
                Process("p", Start("start"), Catch("wait", OnMessage("answer")), UserTask("read"), Flow("start > wait > read"))
            )
            .Start("p", """{"caseId": 17}""");
        run.State.Subscriptions.ShouldHaveSingleItem().CorrelationKey.ShouldBe("17");
        run.Send("answer", """{"text": "yes"}""", "17");
        run.Variable("text").ShouldBe(new StringValue("yes"));
        run.Tasks.ShouldBe(["read"]);
    }

    [Fact]
    public void Should_go_with_the_first_event_behind_an_event_based_gateway()
    {
        string[] parts =
        [
            Message("m"),
            Signal("s"),
            Process(
                "p",
                Start("start"),
                EventBased("which"),
                Catch("message", OnMessage("m")),
                Catch("timer", Timer("PT1H")),
                Catch("signal", OnSignal("s")),
                UserTask("a"),
                UserTask("b"),
                UserTask("c"),
                Flow("start > which > message > a"),
                Flow("which > timer > b"),
                Flow("which > signal > c")
            ),
        ];
        var run = Run.Of(parts).Start("p");
        run.State.Subscriptions.Count.ShouldBe(2);
        run.Fire("timer");
        run.Tasks.ShouldBe(["b"]);
        run.State.Subscriptions.ShouldBeEmpty();
        Run.Of(parts).Start("p").Send("m").Tasks.ShouldBe(["a"]);
        Run.Of(parts).Start("p").Signal("s").Tasks.ShouldBe(["c"]);
    }

    [Fact]
    public void Should_deliver_a_signal_at_once_to_whoever_waits_in_the_same_instance()
    {
        var run = Run.Of(
                Signal("s"),
                Process(
                    "p",
                    Start("start"),
                    Parallel("fork"),
                    Catch("wait", OnSignal("s")),
                    UserTask("got"),
                    UserTask("go"),
                    Throw("tell", OnSignal("s")),
                    End("end"),
                    Flow("start > fork > wait > got"),
                    Flow("fork > go > tell > end")
                )
            )
            .Start("p")
            .Complete("go");
        run.Tasks.ShouldBe(["got"]);
        run.Effects.OfType<BroadcastSignal>().ShouldHaveSingleItem();
    }

    [Fact]
    public void Should_catch_an_error_by_its_code_before_any_code_and_nearest_first()
    {
        string[] parts =
        [
            Error("E1"),
            Error("E2"),
            Process(
                "p",
                Start("start"),
                SubProcess("sub", Start("in"), Service("work", "do"), Flow("in > work")),
                Boundary("one", "sub", OnError("E1")),
                Boundary("any", "sub", OnError()),
                UserTask("a"),
                UserTask("b"),
                Flow("start > sub"),
                Flow("one > a"),
                Flow("any > b")
            ),
        ];
        Run.Of(parts).Start("p").ThrowError("do", "E1").Tasks.ShouldBe(["a"]);
        Run.Of(parts).Start("p").ThrowError("do", "E9").Tasks.ShouldBe(["b"]);
    }

    [Fact]
    public void Should_end_the_instance_by_an_error_that_nobody_catches()
    {
        var run = Run.Of(
                Error("E1"),
                Process(
                    "p",
                    Start("start"),
                    Parallel("fork"),
                    UserTask("ask"),
                    UserTask("other"),
                    End("fail", OnError("E1")),
                    Flow("start > fork > ask > fail"),
                    Flow("fork > other")
                )
            )
            .Start("p")
            .Complete("ask");
        run.End.ShouldBe(InstanceEnd.Terminated);
        run.State.Tasks.ShouldBeEmpty();
    }

    [Fact]
    public void Should_catch_an_error_of_a_called_process_at_the_call()
    {
        var run = Run.Of(
                Error("E1"),
                Process(
                    "p",
                    Start("start"),
                    Call("call", "q"),
                    Boundary("failed", "call", OnError("E1")),
                    UserTask("mend"),
                    End("end"),
                    Flow("start > call > end"),
                    Flow("failed > mend")
                ),
                Process("q", Start("qs"), UserTask("ask"), End("qe", OnError("E1")), Flow("qs > ask > qe"))
            )
            .Start("p")
            .Complete("ask");
        run.Tasks.ShouldBe(["mend"]);
        run.State.Elements.Count.ShouldBe(2);
    }

    [Fact]
    public void Should_tell_an_escalation_to_the_scope_above_and_go_on()
    {
        var run = Run.Of(
                Escalation("X"),
                Process(
                    "p",
                    Start("start"),
                    SubProcess("sub", Start("in"), Throw("tell", OnEscalation("X")), UserTask("ask"), Flow("in > tell > ask")),
                    Reminder("heard", "sub", OnEscalation("X")),
                    UserTask("note"),
                    Flow("start > sub"),
                    Flow("heard > note")
                )
            )
            .Start("p");
        run.Tasks.ShouldBe(["note", "ask"], ignoreOrder: true);
        run.Complete("ask").Complete("note").End.ShouldBe(InstanceEnd.Completed);
    }

    [Fact]
    public void Should_lose_an_escalation_that_nobody_hears()
    {
        Run.Of(Escalation("X"), Process("p", Start("start"), Throw("tell", OnEscalation("X")), End("end"), Flow("start > tell > end")))
            .Start("p")
            .End.ShouldBe(InstanceEnd.Completed);
    }

    [Fact]
    public void Should_take_over_a_scope_by_an_interrupting_event_sub_process()
    {
        var run = Run.Of(
                Message("stop"),
                Message("note"),
                Process(
                    "p",
                    Start("start"),
                    UserTask("ask"),
                    End("end"),
                    Flow("start > ask > end"),
                    EventSubProcess(
                        "on-stop",
                        Start("stopped", OnMessage("stop")),
                        UserTask("clear"),
                        End("e1"),
                        Flow("stopped > clear > e1")
                    ),
                    EventSubProcess(
                        "on-note",
                        NonInterruptingStart("noted", OnMessage("note")),
                        UserTask("keep"),
                        End("e2"),
                        Flow("noted > keep > e2")
                    )
                )
            )
            .Start("p");
        run.Send("note").Send("note", """{"text": "n"}""");
        run.Tasks.ShouldBe(["ask", "keep", "keep"]);
        run.Send("stop");
        run.Tasks.ShouldBe(["clear"]);
        run.State.Subscriptions.ShouldBeEmpty();
        run.Complete("clear").End.ShouldBe(InstanceEnd.Completed);
    }

    [Fact]
    public void Should_trigger_a_condition_when_it_becomes_true_and_again_only_after_it_was_false()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    UserTask("ask"),
                    Reminder("hot", "ask", OnCondition("t > 30")),
                    Task("note"),
                    Flow("start > ask"),
                    Flow("hot > note")
                )
            )
            .Start("p");
        run.Set("""{"t": 31}""").Set("""{"t": 32}""");
        run.Completions("note").ShouldBe(1);
        run.Set("""{"t": 20}""").Set("""{"t": 40}""");
        run.Completions("note").ShouldBe(2);
    }

    [Fact]
    public void Should_trigger_at_once_a_condition_that_already_holds_before_the_activity_begins()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    UserTask("ask"),
                    Boundary("hot", "ask", OnCondition("t > 30")),
                    UserTask("cool"),
                    Flow("start > ask"),
                    Flow("hot > cool")
                )
            )
            .Start("p", """{"t": 31}""");
        run.Tasks.ShouldBe(["cool"]);
        run.Effects.OfType<OpenUserTask>().Count().ShouldBe(1);
    }

    [Fact]
    public void Should_need_every_trigger_of_a_parallel_multiple_event_and_any_of_a_multiple_one()
    {
        string[] Parts(string attribute) =>
            [
                Message("m"),
                Signal("s"),
                Process(
                    "p",
                    Start("start"),
                    Node("intermediateCatchEvent", "both", attribute, OnMessage("m"), OnSignal("s")),
                    UserTask("after"),
                    Flow("start > both > after")
                ),
            ];
        var run = Run.Of(Parts("parallelMultiple='true'")).Start("p").Send("m", """{"a": 1}""");
        run.Tasks.ShouldBeEmpty();
        run.Signal("s").Tasks.ShouldBe(["after"]);
        run.Variable("a").ShouldBe(NumberValue.Of(1));
        Run.Of(Parts("")).Start("p").Signal("s").Tasks.ShouldBe(["after"]);
    }

    [Fact]
    public void Should_jump_from_a_link_throw_to_its_catch()
    {
        Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Throw("away", Link("L")),
                    Catch("here", Link("L")),
                    UserTask("after"),
                    Flow("start > away"),
                    Flow("here > after")
                )
            )
            .Start("p")
            .Tasks.ShouldBe(["after"]);
    }

    [Fact]
    public void Should_publish_the_message_of_a_throw_event_with_what_its_mappings_made()
    {
        var run = Run.Of(
                Message("m", "=id"),
                Process("p", Start("start"), Throw("tell", OnMessage("m"), Input("id + 1", "next")), End("end"), Flow("start > tell > end"))
            )
            .Start("p", """{"id": 4}""");
        var published = run.Effects.OfType<PublishMessage>().ShouldHaveSingleItem();
        published.CorrelationKey.ShouldBe("4");
        published.Variables.ShouldBe(Run.Json("""{"next": 5}"""));
    }

    [Fact]
    public void Should_raise_an_incident_for_a_timer_that_is_none_and_set_it_once_mended()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    UserTask("ask"),
                    Boundary("late", "ask", Timer("=when")),
                    Task("x"),
                    Flow("start > ask"),
                    Flow("late > x")
                )
            )
            .Start("p", """{"when": "soon"}""");
        run.State.Incidents.ShouldHaveSingleItem()
            .Message.ShouldBe("Expected the timer '=when' of 'late' to be a duration, but it is 'soon'.");
        run.State.Timers.ShouldBeEmpty();
        run.Tasks.ShouldBeEmpty();
        run.Resolve("""{"when": "PT5M"}""");
        run.State.Timers.ShouldHaveSingleItem();
        run.Tasks.ShouldBe(["ask"]);
    }

    [Fact]
    public void Should_start_at_a_message_start_event_and_at_an_instantiating_receive_task()
    {
        Run.Of(Message("m"), Process("p", Start("start", OnMessage("m")), UserTask("ask"), Flow("start > ask")))
            .Start("p", """{"a": 1}""", "start")
            .Tasks.ShouldBe(["ask"]);
        Run.Of(
                Message("m"),
                Process("p", Node("receiveTask", "in", "messageRef='m' instantiate='true'"), UserTask("ask"), Flow("in > ask"))
            )
            .Start("p", at: "in")
            .Tasks.ShouldBe(["ask"]);
    }

    [Fact]
    public void Should_release_a_receive_task_without_a_message_by_a_command()
    {
        var run = Run.Of(Process("p", Start("start"), Receive("wait"), End("end"), Flow("start > wait > end"))).Start("p");
        run.Accept(new TriggerElement(run.Active("wait").Key, ContextValue.Empty)).End.ShouldBe(InstanceEnd.Completed);
    }

    [Fact]
    public void Should_run_listeners_as_jobs_before_and_after_an_element()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    UserTask("ask", Listener("start", "before"), Listener("end", "after")),
                    End("end"),
                    Flow("start > ask > end")
                )
            )
            .Start("p");
        run.Jobs.ShouldBe(["before"]);
        run.Tasks.ShouldBeEmpty();
        run.Done("before").Complete("ask");
        run.Jobs.ShouldBe(["after"]);
        run.End.ShouldBeNull();
        run.Done("after").End.ShouldBe(InstanceEnd.Completed);
    }
}
