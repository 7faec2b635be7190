using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Engine.Effects;
using static Bases.Engine.Tests.Execution.Bpmn;

namespace Bases.Engine.Tests.Execution;

public sealed class OperationTests
{
    private static readonly string[] Nested =
    [
        Process(
            "p",
            Start("start"),
            UserTask("a"),
            SubProcess("sub", Start("in"), UserTask("b"), UserTask("c"), Flow("in > b > c")),
            UserTask("d"),
            Flow("start > a > sub > d")
        ),
    ];

    [Fact]
    public void Should_move_a_token_and_enter_the_sub_process_around_its_new_place()
    {
        var run = Run.Of(Nested).Start("p");
        run.Accept(new ModifyInstance([new Activation("c", Run.Json("""{"x": 1}"""))], [run.Active("a").Key]));
        run.Tasks.ShouldBe(["c"]);
        run.Active("c").Parent!.ElementId.ShouldBe("sub");
        run.Completions("in").ShouldBe(0);
        run.Variable("x").ShouldBe(NumberValue.Of(1));
        run.Complete("c").Tasks.ShouldBe(["d"]);
    }

    [Fact]
    public void Should_end_what_is_left_empty_when_the_last_token_is_taken_away()
    {
        var run = Run.Of(Nested).Start("p").Complete("a");
        run.Accept(new ModifyInstance([], [run.Active("b").Key])).End.ShouldBe(InstanceEnd.Terminated);
    }

    [Fact]
    public void Should_go_on_with_a_repeated_activity_when_one_round_is_taken_away()
    {
        var run = Run.Of(Process("p", Start("start"), UserTask("a", Times(2)), UserTask("b"), Flow("start > a > b")))
            .Start("p")
            .Complete("a");
        run.Accept(new ModifyInstance([], [run.State.Tasks[0].Element.Key])).Tasks.ShouldBe(["b"]);
    }

    [Fact]
    public void Should_refuse_to_enter_what_only_a_trigger_enters()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    UserTask("a"),
                    Boundary("late", "a", Timer("P1D")),
                    Task("x"),
                    Flow("start > a"),
                    Flow("late > x")
                )
            )
            .Start("p");
        run.Reject(new ModifyInstance([new Activation("late", ContextValue.Empty)], []))
            .ShouldBe("Expected to enter 'late', but an event on a boundary is entered by its trigger.");
        run.Reject(new ModifyInstance([new Activation("nowhere", ContextValue.Empty)], [])).ShouldContain("has no such element");
        run.Reject(new ModifyInstance([], [])).ShouldContain("nothing is to be entered or ended");
        run.Reject(new ModifyInstance([], [run.State.Key])).ShouldContain("a process is cancelled");
    }

    [Fact]
    public void Should_begin_a_case_at_chosen_elements()
    {
        var run = Run.Of(Nested);
        run.Accept(new StartProcess(Key.ForInstance(7), "p", null, ContextValue.Empty, BeginAt: ["a", "c"]));
        run.Tasks.ShouldBe(["a", "c"]);
        run.Completions("start").ShouldBe(0);
    }

    [Fact]
    public void Should_migrate_by_plan_and_keep_deadlines_tasks_and_waiting_tokens()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Parallel("fork"),
                    UserTask("a"),
                    Boundary("late", "a", Timer("P3D")),
                    UserTask("b"),
                    Parallel("join"),
                    UserTask("after"),
                    UserTask("chase"),
                    Flow("start > fork > a > join > after"),
                    Flow("fork > b > join"),
                    Flow("late > chase")
                )
            )
            .Start("p")
            .Complete("b");
        var due = run.State.Timers[0].DueDate;
        run.Deployment.Deploy(
            File(
                Message("m"),
                Process(
                    "p",
                    Start("start"),
                    Task("new"),
                    Parallel("fork"),
                    UserTask("a2"),
                    Boundary("late", "a2", Timer("P9D")),
                    Reminder("told", "a2", OnMessage("m")),
                    UserTask("b"),
                    Parallel("join"),
                    UserTask("after2"),
                    UserTask("chase"),
                    UserTask("note"),
                    Flow("start > new > fork > a2 > join > after2"),
                    Flow("fork > b > join"),
                    Flow("late > chase"),
                    Flow("told > note")
                )
            )
        );

        run.Reject(new MigrateInstance(2, new Dictionary<string, string>()))
            .ShouldBe("Expected to migrate process instance 117440512 to version 2, but 'a' is active and has no counterpart.");
        run.Reject(new MigrateInstance(2, new Dictionary<string, string> { ["a"] = "note2" }))
            .ShouldContain("which the target does not have");
        run.Reject(new MigrateInstance(2, new Dictionary<string, string> { ["a"] = "fork" }))
            .ShouldContain("its counterpart 'fork' is a ParallelGateway");
        run.Reject(new MigrateInstance(9, new Dictionary<string, string>())).ShouldContain("there is none with the key 9");

        run.Now = run.Now.AddDays(1);
        run.Accept(new MigrateInstance(2, new Dictionary<string, string> { ["a"] = "a2" }));
        run.Tasks.ShouldBe(["a2"]);
        run.State.Timers.ShouldHaveSingleItem().DueDate.ShouldBe(due);
        run.State.Subscriptions.ShouldHaveSingleItem().Name.ShouldBe("m");
        run.State.Root!.Definition.Version.ShouldBe(2);
        run.Complete("a2").Tasks.ShouldBe(["after2"]);
    }

    [Fact]
    public void Should_refuse_to_migrate_a_token_out_of_the_join_at_which_it_waits()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Parallel("fork"),
                    UserTask("a"),
                    UserTask("b"),
                    Parallel("join"),
                    End("end"),
                    Flow("start > fork > a > join > end"),
                    Flow("fork > b > join")
                )
            )
            .Start("p")
            .Complete("b");
        run.Deployment.Deploy(
            File(
                Process(
                    "p",
                    Start("start"),
                    Parallel("fork"),
                    UserTask("a"),
                    UserTask("b"),
                    Task("c"),
                    Parallel("join"),
                    End("end"),
                    Flow("start > fork > a > join > end"),
                    Flow("fork > b > c > join")
                )
            )
        );
        run.Reject(new MigrateInstance(2, new Dictionary<string, string>())).ShouldContain("a token waits at 'join' on the flow 'b-join'");
    }

    [Fact]
    public void Should_change_the_people_and_dates_of_a_task_and_keep_the_rest()
    {
        var run = Run.Of(Process("p", Start("start"), UserTask("a"), Flow("start > a"))).Start("p");
        var key = run.State.Tasks[0].Key;
        run.Accept(new UpdateUserTask(key, Assignee: "e01", CandidateGroups: ["expert"], DueDate: run.Now.AddDays(1)));
        run.Accept(new UpdateUserTask(key, Priority: 80));
        var task = run.State.Tasks.ShouldHaveSingleItem();
        task.Assignee.ShouldBe("e01");
        task.Priority.ShouldBe(80);
        task.CandidateGroups.ShouldBe(["expert"]);
        run.Accept(new UpdateUserTask(key, Unassign: true));
        run.State.Tasks[0].Assignee.ShouldBeNull();
        run.Reject(new UpdateUserTask(key, Priority: 101)).ShouldContain("it is 101");
        run.Effects.OfType<ChangeUserTask>().Count().ShouldBe(3);
    }
}
