using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Engine.Effects;
using Bases.Engine.Execution;
using static Bases.Engine.Tests.Execution.Bpmn;

namespace Bases.Engine.Tests.Execution;

/// <summary>What a migration takes along, and what stands in its way.</summary>
public sealed class MigrationTests
{
    private static readonly Dictionary<string, string> Same = [];

    [Fact]
    public void Should_tell_the_shell_and_go_on_with_the_called_process_as_it_is()
    {
        var called = Process("called", Start("begin"), UserTask("inner"), Flow("begin > inner"));
        var run = Run.Of(Process("p", Start("start"), Call("call", "called"), Flow("start > call")), called).Start("p");
        run.Deployment.Deploy(File(Process("p", Start("start"), Call("call", "called"), UserTask("after"), Flow("start > call > after"))));
        run.Accept(new MigrateInstance(3, Same));
        run.Effects.OfType<MigrateProcess>().ShouldHaveSingleItem().ShouldBe(new MigrateProcess(run.State.Key, 3));
        run.Active("inner").Definition.ProcessId.ShouldBe("called");
        run.Complete("inner").Tasks.ShouldBe(["after"]);
    }

    [Fact]
    public void Should_migrate_a_called_process_alone()
    {
        var run = Run.Of(
                Process("p", Start("start"), Call("call", "called"), Flow("start > call")),
                Process("called", Start("begin"), UserTask("inner"), Flow("begin > inner"))
            )
            .Start("p");
        run.Deployment.Deploy(File(Process("called", Start("begin"), UserTask("inner2"), UserTask("more"), Flow("begin > inner2 > more"))));
        var process = run.Active("called").Key;
        run.Accept(new MigrateInstance(3, new Dictionary<string, string> { ["inner"] = "inner2" }, process));
        run.Effects.OfType<MigrateProcess>().Single().ProcessKey.ShouldBe(process);
        run.Tasks.ShouldBe(["inner2"]);
        run.Effects.OfType<ChangeUserTask>().ShouldHaveSingleItem().Task.ElementId.ShouldBe("inner2");
        run.Complete("inner2").Tasks.ShouldBe(["more"]);
        run.State.Root!.Definition.Version.ShouldBe(1);
    }

    [Fact]
    public void Should_take_along_what_can_be_compensated()
    {
        var run = Run.Of(Undoable("w", "a")).Start("p").Complete("a").Complete("middle");
        run.Deployment.Deploy(File(Undoable("w", "a2")));
        run.Reject(new MigrateInstance(2, Same)).ShouldContain("'a' is active and has no counterpart");
        run.Accept(new MigrateInstance(2, new Dictionary<string, string> { ["a"] = "a2" }));
        run.Complete("last").Tasks.ShouldBe(["undo"]);
        run.Complete("undo").End.ShouldBe(InstanceEnd.Completed);

        static string Undoable(string sub, string task) =>
            Process(
                "p",
                Start("start"),
                SubProcess(
                    sub,
                    Start("in"),
                    UserTask(task),
                    Boundary("edge", task, Compensate()),
                    Handler("undo"),
                    Association("edge", "undo"),
                    UserTask("middle"),
                    Flow($"in > {task} > middle")
                ),
                UserTask("last"),
                End("end", Compensate()),
                Flow($"start > {sub} > last > end")
            );
    }

    [Fact]
    public void Should_take_along_a_call_that_can_be_compensated_and_leave_the_called_process_as_it_was()
    {
        string[] called =
        [
            Process(
                "q",
                Start("qs"),
                Task("a"),
                Boundary("edge", "a", Compensate()),
                Handler("undo"),
                Association("edge", "undo"),
                Flow("qs > a")
            ),
        ];
        var run = Run.Of([Caller("call"), .. called]).Start("p");
        run.Deployment.Deploy(File(Caller("call2")));
        run.Accept(new MigrateInstance(run.Deployment.Latest("p")!.Key, new Dictionary<string, string> { ["call"] = "call2" }));
        run.Complete("last").Tasks.ShouldBe(["undo"]);
        run.Complete("undo").End.ShouldBe(InstanceEnd.Completed);

        static string Caller(string call) =>
            Process("p", Start("start"), Call(call, "q"), UserTask("last"), End("end", Compensate()), Flow($"start > {call} > last > end"));
    }

    [Fact]
    public void Should_refuse_a_receive_task_that_waits_for_a_message_in_one_version_only()
    {
        string[] roots = [Message("m"), Process("p", Start("start"), Receive("wait", "m"), Flow("start > wait"))];
        var waiting = Run.Of(roots).Start("p");
        waiting.Deployment.Deploy(File(Process("p", Start("start"), Receive("wait"), Flow("start > wait"))));
        waiting.Reject(new MigrateInstance(2, Same)).ShouldContain("waits for what its counterpart 'wait' does not wait for");

        var released = Run.Of(Process("p", Start("start"), Receive("wait"), Flow("start > wait"))).Start("p");
        released.Deployment.Deploy(File(roots));
        released.Reject(new MigrateInstance(2, Same)).ShouldContain("'wait' waits for no message, its counterpart 'wait' does");
    }

    [Fact]
    public void Should_take_along_what_can_be_compensated_in_a_sub_process_of_a_sub_process()
    {
        var run = Run.Of(Nested("undo")).Start("p").Complete("a").Complete("last");
        run.Deployment.Deploy(File(Nested("other", "b")));
        run.Reject(new MigrateInstance(2, Same)).ShouldContain("'a' is active and has no counterpart");
        run.Accept(new MigrateInstance(2, new Dictionary<string, string> { ["a"] = "b" }));
        run.Complete("end-it").Tasks.ShouldBe(["other"]);
        run.Complete("other").End.ShouldBe(InstanceEnd.Completed);

        static string Nested(string handler, string task = "a") =>
            Process(
                "p",
                Start("start"),
                SubProcess(
                    "outer",
                    Start("o"),
                    SubProcess(
                        "inner",
                        Start("i"),
                        UserTask(task),
                        Boundary("edge", task, Compensate()),
                        Handler(handler),
                        Association("edge", handler),
                        Flow($"i > {task}")
                    ),
                    Flow("o > inner")
                ),
                UserTask("last"),
                UserTask("end-it"),
                End("end", Compensate()),
                Flow("start > outer > last > end-it > end")
            );
    }

    [Fact]
    public void Should_take_along_a_complex_join_that_waits_for_the_rest()
    {
        var run = Run.Of(Joining("j")).Start("p").Complete("a");
        run.Tasks.ShouldBe(["b", "after"]);
        run.Deployment.Deploy(File(Joining("other")));
        run.Reject(new MigrateInstance(2, Same)).ShouldContain("'j' is active and has no counterpart");
        run.Deployment.Deploy(File(Joining("j", more: UserTask("x"))));
        run.Accept(new MigrateInstance(3, Same));
        run.Complete("b").Tasks.ShouldBe(["after"]);
        run.Complete("after").Tasks.ShouldBe(["x"]);

        static string Joining(string join, string more = "") =>
            Process(
                "p",
                Start("start"),
                Parallel("fork"),
                UserTask("a"),
                UserTask("b"),
                Complex(join, "activationCount >= 1"),
                UserTask("after"),
                more,
                Flow($"start > fork > a > {join} > after"),
                Flow($"fork > b > {join}"),
                more.Length == 0 ? "" : Flow("after > x")
            );
    }

    [Fact]
    public void Should_refuse_another_kind_of_repetition_of_event_or_of_scope()
    {
        var run = Run.Of(
                Message("m"),
                Process(
                    "p",
                    Start("start"),
                    Parallel("fork"),
                    UserTask("a", Times(2)),
                    Catch("wait", OnMessage("m")),
                    UserTask("b"),
                    End("end"),
                    Flow("start > fork > a > end"),
                    Flow("fork > wait > end"),
                    Flow("fork > b > end")
                )
            )
            .Start("p");
        run.Deployment.Deploy(
            File(
                Process(
                    "p",
                    Start("start"),
                    Parallel("fork"),
                    UserTask("a"),
                    Catch("wait", Timer("P1D")),
                    SubProcess("inner", Start("in"), UserTask("b"), Flow("in > b")),
                    End("end"),
                    Flow("start > fork > a > end"),
                    Flow("fork > wait > end"),
                    Flow("fork > inner > end")
                )
            )
        );
        Migration
            .Check(run.State.Root!, run.Deployment.Find(2)!, Same)
            .Select(problem => (problem.ElementId, problem.Message))
            .ShouldBe([
                ("a", "'a' and its counterpart 'a' are not repeated in the same way"),
                ("a", "'a' and its counterpart 'a' are not repeated in the same way"),
                ("a", "'a' and its counterpart 'a' are not repeated in the same way"),
                ("wait", "'wait' waits for what its counterpart 'wait' does not wait for"),
                ("b", "'b' stands in 'p', its counterpart 'b' in 'inner'"),
            ]);
    }

    [Fact]
    public void Should_stop_at_a_new_event_that_cannot_wait_and_close_one_that_is_gone()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    UserTask("a"),
                    Reminder("gone", "a", Timer("P1D")),
                    Task("x"),
                    End("end"),
                    Flow("start > a > end"),
                    Flow("gone > x > end")
                )
            )
            .Start("p");
        run.Deployment.Deploy(
            File(
                Process(
                    "p",
                    Start("start"),
                    UserTask("a"),
                    Reminder("fresh", "a", Timer("=nothing")),
                    Task("x"),
                    End("end"),
                    Flow("start > a > end"),
                    Flow("fresh > x > end")
                )
            )
        );
        run.Accept(new MigrateInstance(2, Same));
        run.State.Timers.ShouldBeEmpty();
        run.State.Incidents.ShouldHaveSingleItem().Element.ElementId.ShouldBe("a");
        run.Effects.OfType<CancelTimer>().ShouldHaveSingleItem();
        run.Effects.OfType<ChangeUserTask>().ShouldBeEmpty();
    }

    [Fact]
    public void Should_begin_several_elements_of_one_sub_process_in_the_same_round_of_it()
    {
        var run = Run.Of(
            Process(
                "p",
                Start("start"),
                SubProcess("sub", Start("in"), UserTask("a"), SubProcess("deep", UserTask("b"), UserTask("c")), Flow("in > a > deep")),
                Flow("start > sub")
            )
        );
        run.Accept(new StartProcess(Key.ForInstance(7), "p", null, ContextValue.Empty, BeginAt: ["b", "a", "c"]));
        run.Tasks.ShouldBe(["b", "a", "c"]);
        run.State.Elements.Count(element => element.ElementId == "sub").ShouldBe(1);
        run.State.Elements.Count(element => element.ElementId == "deep").ShouldBe(1);
    }

    [Fact]
    public void Should_say_why_an_instance_ended_that_was_emptied_by_hand()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    SubProcess("sub", Start("in"), UserTask("a"), Flow("in > a")),
                    UserTask("b"),
                    Flow("start > sub > b")
                )
            )
            .Start("p");
        run.Accept(new ModifyInstance([], [run.Active("a").Key, run.Active("sub").Key]));
        run.Events.OfType<Events.InstanceEnded>().Single().Reason.ShouldBe("Every element was ended by hand");
        run.Effects.OfType<EndInstance>().Single().End.ShouldBe(InstanceEnd.Terminated);
    }
}
