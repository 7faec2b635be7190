using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Engine.Effects;
using static Bases.Engine.Tests.Execution.Bpmn;

namespace Bases.Engine.Tests.Execution;

/// <summary>Commands that cannot be carried out: each says what was expected and what was found, and changes nothing.</summary>
public sealed class RejectionTests
{
    private static readonly Key Nobody = new(Key.ForInstance(7).Value + 4000);
    private static readonly ContextValue None = ContextValue.Empty;

    private static readonly string[] Everything =
    [
        Message("m"),
        Process(
            "p",
            Start("start"),
            Parallel("fork"),
            UserTask("ask", TaskListener("completing", "look")),
            Service("work", "work"),
            Receive("wait"),
            Catch("hear", OnMessage("m")),
            Catch("later", Timer("PT1H")),
            Flow("start > fork > ask"),
            End("end"),
            Flow("fork > work"),
            Flow("fork > wait"),
            Flow("fork > hear > end"),
            Flow("fork > later > end"),
            Flow("ask > end"),
            Flow("work > end"),
            Flow("wait > end")
        ),
    ];

    [Fact]
    public void Should_not_find_what_is_not_open()
    {
        var run = Run.Of(Everything).Start("p");
        Refused(new CompleteUserTask(Nobody, None), "complete a user task with key {0}, but no such user task is open");
        Refused(new UpdateUserTask(Nobody), "update a user task with key {0}, but no such user task is open");
        Refused(new CompleteJob(Nobody, None), "complete a job with key {0}, but no such job is open");
        Refused(new FailJob(Nobody, 0, "x"), "fail a job with key {0}, but no such job is open");
        Refused(
            new ThrowError(Nobody, "E", null, None),
            "throw an error from a job or user task with key {0}, but no such job or user task is open"
        );
        Refused(new FireTimer(Nobody), "fire a timer with key {0}, but no such timer is open");
        Refused(new CorrelateMessage(Nobody, None), "correlate a message to a subscription with key {0}, but no such subscription is open");
        Refused(new DeliverSignal(Nobody, None), "deliver a signal to a subscription with key {0}, but no such subscription is open");
        Refused(new TriggerElement(Nobody, None), "trigger an element instance with key {0}, but no such element instance is open");
        Refused(new SetVariables(Nobody, None), "set variables of a scope with key {0}, but no such scope is open");
        Refused(new ResolveIncident(Nobody, None), "resolve an incident with key {0}, but no such incident is open");
        Refused(new ModifyInstance([], [Nobody]), "end an element instance with key {0}, but no such element instance is open");
        Refused(
            new ModifyInstance([new Activation("ask", None, Nobody)], []),
            "enter 'ask' in a scope with key {0}, but no such scope is open"
        );
        Refused(
            new MigrateInstance(1, new Dictionary<string, string>(), Nobody),
            "migrate a process with key {0}, but no such process is open"
        );
        Refused(
            new MigrateInstance(1, new Dictionary<string, string>(), run.Active("ask").Key),
            $"migrate a process with key {run.Active("ask").Key}, but no such process is open"
        );

        void Refused(Command command, string message) =>
            run.Reject(command).ShouldBe($"Expected to {message.Replace("{0}", Nobody.ToString(), StringComparison.Ordinal)}.");
    }

    [Fact]
    public void Should_not_take_one_wait_for_another()
    {
        var run = Run.Of(Everything).Start("p");
        var message = run.State.Subscriptions.Single().Key;
        run.Reject(new DeliverSignal(message, None)).ShouldContain("no such subscription is open");
        run.Reject(new FireTimer(run.State.Timers[0].Key))
            .ShouldBe("Expected to fire the timer of 'later', but it is not due before 2026-01-05T10:00:00+08:00.");
        run.Reject(new TriggerElement(run.Active("hear").Key, None))
            .ShouldBe("Expected to trigger 'hear', but it is not a receive task without a message that waits.");
    }

    [Fact]
    public void Should_not_take_wrong_arguments()
    {
        var run = Run.Of(Everything).Start("p");
        var (task, job) = (run.State.Tasks[0].Key, run.State.Jobs[0].Key);
        run.Reject(new UpdateUserTask(task, Priority: 101)).ShouldBe("Expected to set a priority from 0 to 100, but it is 101.");
        run.Reject(new UpdateUserTask(task, Priority: -1)).ShouldBe("Expected to set a priority from 0 to 100, but it is -1.");
        run.Reject(new FailJob(job, -1, "x")).ShouldBe("Expected to leave a job retries from 0, but they are -1.");
        run.Reject(new ThrowError(job, " ", null, None)).ShouldBe("Expected to throw an error from 'work', but it has no code.");
        run.Reject(new MigrateInstance(99, new Dictionary<string, string>()))
            .ShouldBe("Expected to migrate to a deployed version, but there is none with the key 99.");
        run.Accept(new UpdateUserTask(task, Priority: 100)).Accept(new UpdateUserTask(task, Priority: 0));
        run.State.Tasks[0].Priority.ShouldBe(0);
    }

    [Fact]
    public void Should_not_touch_what_a_listener_or_an_incident_holds()
    {
        var run = Run.Of(Everything).Start("p").Fail("work").Complete("ask");
        var (task, job) = (run.State.Tasks[0].Key, run.State.Jobs.First(open => open.Type == "work").Key);
        run.Reject(new CompleteJob(job, None)).ShouldBe("Expected to complete the job of 'work', but an incident holds it.");
        run.Reject(new FailJob(job, 1, "x")).ShouldBe("Expected to fail the job of 'work', but an incident holds it already.");
        run.Reject(new CompleteUserTask(task, None)).ShouldBe("Expected to complete user task 'ask', but it is being completed already.");
        run.Reject(new UpdateUserTask(task)).ShouldBe("Expected to update user task 'ask', but a listener still looks at its last change.");
    }

    [Fact]
    public void Should_not_complete_a_task_whose_change_a_listener_looks_at()
    {
        var run = Run.Of(Process("p", Start("start"), UserTask("ask", TaskListener("updating", "look")), Flow("start > ask"))).Start("p");
        var task = run.State.Tasks[0].Key;
        run.Accept(new UpdateUserTask(task, Priority: 7));
        run.Reject(new CompleteUserTask(task, None))
            .ShouldBe("Expected to complete user task 'ask', but a listener still looks at its last change.");
        run.Reject(new UpdateUserTask(task)).ShouldBe("Expected to update user task 'ask', but a listener still looks at its last change.");
        run.Done("look").Complete("ask").End.ShouldBe(InstanceEnd.Completed);
    }

    [Fact]
    public void Should_not_trigger_what_is_being_completed()
    {
        var run = Run.Of(
                Message("m"),
                Process("p", Start("start"), Catch("hear", OnMessage("m"), Listener("end", "look")), End("end"), Flow("start > hear > end"))
            )
            .Start("p");
        var subscription = run.State.Subscriptions.Single().Key;
        run.Send("m").Jobs.ShouldBe(["look"]);
        run.Reject(new CorrelateMessage(subscription, None)).ShouldContain("no such subscription is open");

        var several = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Catch("wait", Timer("PT1H"), Timer("PT2H"), Listener("end", "look")),
                    End("end"),
                    Flow("start > wait > end")
                )
            )
            .Start("p")
            .Fire("wait");
        several.Now = several.Now.AddHours(3);
        several
            .Reject(new FireTimer(several.State.Timers.Single().Key))
            .ShouldBe("Expected to trigger 'wait', but it is being completed already.");
    }

    [Fact]
    public void Should_not_enter_an_element_in_a_scope_in_which_it_does_not_stand()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    SubProcess("one", Start("in"), UserTask("a"), Flow("in > a")),
                    SubProcess("many", Times(2), Start("in2"), UserTask("b"), Flow("in2 > b")),
                    SubProcess("none", Times(2), Start("in3"), UserTask("c"), Flow("in3 > c")),
                    EventSubProcess("handler", Start("begin", Timer("P1D")), Task("d"), Flow("begin > d")),
                    UserTask("undoable"),
                    Boundary("edge", "undoable", Compensate()),
                    Handler("undo"),
                    Association("edge", "undo"),
                    EventBased("gate"),
                    Catch("x", Timer("P1D")),
                    Catch("y", Timer("P2D")),
                    Parallel("fork"),
                    End("end"),
                    Flow("start > fork > one > end"),
                    Flow("fork > many > none > end"),
                    Flow("fork > undoable > gate > x > end"),
                    Flow("gate > y > end")
                )
            )
            .Start("p");
        Refused("b", "'many' is active 2 times: name the one that is meant");
        Refused("c", "'none' is repeated and none of its rounds is active");
        Refused("begin", "a start event is entered by its trigger");
        Refused("handler", "an event sub-process is entered by its trigger");
        Refused("undo", "a compensation handler is entered by compensation");
        Refused("edge", "an event on a boundary is entered by its trigger");
        Refused("x", "an event behind an event-based gateway is entered through the gateway");
        Refused("nowhere", "process 'p' has no such element");
        run.Reject(new ModifyInstance([new Activation("a", None, run.Active("undoable").Key)], []))
            .ShouldBe("Expected to enter 'a', but it does not stand in 'undoable'.");
        run.Reject(new ModifyInstance([], [run.State.Root!.Key]))
            .ShouldBe("Expected to end 'p', but a process is cancelled, or ended with its call activity.");
        run.Reject(new ModifyInstance([], [])).ShouldBe("Expected to modify an instance, but nothing is to be entered or ended.");

        var second = run.State.Elements.Last(element => element is { ElementId: "many", Children.Count: > 0, Content: not null });
        run.Accept(new ModifyInstance([new Activation("b", None, second.Key), new Activation("in2", None, second.Key)], []));
        run.Tasks.Count(task => task == "b").ShouldBe(4);
        run.State.Elements.Count(element => element.ElementId == "b" && element.Parent!.Key == second.Key).ShouldBe(3);

        void Refused(string element, string because) =>
            run.Reject(new ModifyInstance([new Activation(element, None)], [])).ShouldBe($"Expected to enter '{element}', but {because}.");
    }

    [Fact]
    public void Should_not_start_what_cannot_be_started()
    {
        var run = Run.Of(Message("m"), Process("p", Start("start", OnMessage("m")), UserTask("a"), Flow("start > a")));
        var key = Key.ForInstance(7);
        Refused(new StartProcess(key, "q", null, None), "Expected to start process 'q', but it is not deployed.");
        Refused(
            new StartProcess(key, "p", null, None, DefinitionKey: 9),
            "Expected to start process 'p', but it is not deployed with the key 9."
        );
        Refused(
            new StartProcess(key, "q", null, None, DefinitionKey: 1),
            "Expected to start process 'q', but it is not deployed with the key 1."
        );
        Refused(new StartProcess(key, "p", null, None), "Expected to start process 'p', but it has no none start event.");
        Refused(
            new StartProcess(key.WithLocal(3), "p", null, None),
            $"Expected to start process 'p' under the key of an instance, but {key.WithLocal(3)} is none."
        );
        Refused(
            new StartProcess(new Key(0), "p", null, None),
            "Expected to start process 'p' under the key of an instance, but 0 is none."
        );
        Refused(new StartProcess(key, "p", null, None, "a"), "Expected to start process 'p' at 'a', but that is none of its start events.");
        Refused(
            new StartProcess(key, "p", null, None, "zzz"),
            "Expected to start process 'p' at 'zzz', but that is none of its start events."
        );
        Refused(new StartProcess(key, "p", null, None, BeginAt: []), "Expected to start process 'p' at elements, but none is named.");
        Refused(
            new StartProcess(key, "p", null, None, BeginAt: ["start"]),
            "Expected to enter 'start', but a start event is entered by its trigger."
        );
        Refused(new CancelInstance(null), "Expected a process instance, but there is none.");
        run.Start("p", at: "start").Tasks.ShouldBe(["a"]);
        Refused(new StartProcess(key, "p", null, None), $"Expected to start a new process instance, but {key} has been started.");
        run.Complete("a");
        Refused(new CancelInstance(null), $"Expected to carry out CancelInstance, but process instance {key} has ended.");

        void Refused(Command command, string message) => run.Reject(command).ShouldBe(message);
    }

    [Fact]
    public void Should_only_end_faster_what_is_being_ended()
    {
        var run = Run.Of(Process("p", Start("start"), UserTask("a", TaskListener("canceling", "look")), Flow("start > a"))).Start("p");
        run.Accept(new CancelInstance("enough")).End.ShouldBeNull();
        run.Tasks.ShouldBeEmpty();
        run.Reject(new ModifyInstance([new Activation("a", None)], []))
            .ShouldBe($"Expected to carry out ModifyInstance, but process instance {run.State.Key} is being ended.");
        run.Reject(new MigrateInstance(1, new Dictionary<string, string>()))
            .ShouldBe($"Expected to carry out MigrateInstance, but process instance {run.State.Key} is being ended.");
        run.Reject(new ThrowError(run.State.Jobs[0].Key, "E", null, None))
            .ShouldBe("Expected to throw an error from 'a', but the task has ended, and only listeners look at that.");
        run.Done("look").End.ShouldBe(InstanceEnd.Terminated);
        run.Events.OfType<Events.InstanceEnded>().Single().Reason.ShouldBe("enough");
        run.Events.OfType<Events.ElementTerminated>().ShouldContain(ended => ended.Key == run.State.Key);
    }

    private static string TaskListener(string on, string type) =>
        $"<extensionElements><zeebe:taskListeners><zeebe:taskListener eventType='{on}' type='{type}'/></zeebe:taskListeners></extensionElements>";
}
