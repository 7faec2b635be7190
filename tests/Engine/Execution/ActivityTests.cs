using Bases.Dmn.Values;
using Bases.Engine.Effects;
using Bases.Engine.State;
using static Bases.Engine.Tests.Execution.Bpmn;

namespace Bases.Engine.Tests.Execution;

public sealed class ActivityTests
{
    [Fact]
    public void Should_complete_a_sub_process_when_its_last_token_ends()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    SubProcess("sub", Start("in"), Parallel("fork"), UserTask("a"), UserTask("b"), Flow("in > fork > a"), Flow("fork > b")),
                    UserTask("after"),
                    Flow("start > sub > after")
                )
            )
            .Start("p");
        run.Complete("a");
        run.Tasks.ShouldBe(["b"]);
        run.Complete("b").Tasks.ShouldBe(["after"]);
    }

    [Fact]
    public void Should_run_one_round_for_each_item_and_collect_the_results_in_order()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Service(
                        "score",
                        "score",
                        ForEach("experts", "expert", results: "scores", result: "{expert: expert, score: got}"),
                        Input("loopCounter", "n")
                    ),
                    UserTask("after"),
                    Flow("start > score > after")
                )
            )
            .Start("p", """{"experts": ["E1", "E2", "E3"]}""");
        run.State.Jobs.Count.ShouldBe(3);
        run.Effects.OfType<OpenJob>().Select(job => job.Variables["n"]).ShouldBe([NumberValue.Of(1), NumberValue.Of(2), NumberValue.Of(3)]);
        run.Accept(new Commands.CompleteJob(run.State.Jobs[2].Key, Run.Json("""{"got": 3}""")));
        run.Done("score", """{"got": 1}""").Done("score", """{"got": 2}""");
        run.Tasks.ShouldBe(["after"]);
        ((ListValue)run.Variable("scores"))
            .Items.Select(item => ((ContextValue)item)["expert"])
            .ShouldBe([new StringValue("E1"), new StringValue("E2"), new StringValue("E3")]);
    }

    [Fact]
    public void Should_run_rounds_one_after_the_other_and_stop_by_the_completion_condition()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    UserTask("ask", ForEach("[1, 2, 3, 4]", "n", sequential: true, until: "ok = true")),
                    UserTask("after"),
                    Flow("start > ask > after")
                )
            )
            .Start("p");
        run.Tasks.ShouldBe(["ask"]);
        run.Complete("ask", """{"ok": false}""").Tasks.ShouldBe(["ask"]);
        run.Complete("ask", """{"ok": true}""").Tasks.ShouldBe(["after"]);
        run.Completions("ask").ShouldBe(2);
    }

    [Fact]
    public void Should_cancel_the_other_rounds_when_enough_are_done()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    UserTask(
                        "ask",
                        ForEach(
                            "[1, 2, 3]",
                            "n",
                            until: "numberOfCompletedInstances >= 2 and numberOfActiveInstances = 1 and numberOfInstances = 3"
                        )
                    ),
                    UserTask("after"),
                    Flow("start > ask > after")
                )
            )
            .Start("p");
        run.Complete("ask").Complete("ask").Tasks.ShouldBe(["after"]);
    }

    [Fact]
    public void Should_skip_a_multi_instance_activity_without_items_and_stop_at_one_that_has_no_list()
    {
        string[] parts =
        [
            Process("p", Start("start"), UserTask("ask", ForEach("people", "n")), UserTask("after"), Flow("start > ask > after")),
        ];
        Run.Of(parts).Start("p", """{"people": []}""").Tasks.ShouldBe(["after"]);
        var run = Run.Of(parts).Start("p");
        run.State.Incidents.ShouldHaveSingleItem().Message.ShouldContain("to be a list, but it is null");
        run.Resolve("""{"people": [1]}""").Tasks.ShouldBe(["ask"]);
    }

    [Fact]
    public void Should_interrupt_all_rounds_by_an_error_in_one()
    {
        var run = Run.Of(
                Error("E"),
                Process(
                    "p",
                    Start("start"),
                    SubProcess("sub", Times(3), Start("in"), Service("work", "do"), Flow("in > work")),
                    Boundary("failed", "sub", OnError("E")),
                    UserTask("mend"),
                    Flow("start > sub"),
                    Flow("failed > mend")
                )
            )
            .Start("p");
        run.State.Jobs.Count.ShouldBe(3);
        run.ThrowError("do", "E");
        run.State.Jobs.ShouldBeEmpty();
        run.Tasks.ShouldBe(["mend"]);
    }

    [Theory]
    [InlineData(false, null, 3)]
    [InlineData(true, null, 3)]
    [InlineData(true, 2, 2)]
    public void Should_repeat_while_a_condition_holds(bool before, int? most, int rounds)
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Script("add", "n + 1", "n", While("n < 3", before, most)),
                    End("end"),
                    Flow("start > add > end")
                )
            )
            .Start("p", """{"n": 0}""");
        run.End.ShouldBe(InstanceEnd.Completed);
        run.Completions("add").ShouldBe(rounds);
    }

    [Fact]
    public void Should_call_a_process_with_all_variables_and_take_only_what_is_mapped()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Call("call", "q", false, Input("a + 1", "b"), Output("c", "result")),
                    UserTask("after"),
                    Flow("start > call > after")
                ),
                Process("q", Start("qs"), Script("set", "a + b", "c"), UserTask("ask"), End("qe"), Flow("qs > set > ask > qe"))
            )
            .Start("p", """{"a": 1}""");
        run.Tasks.ShouldBe(["ask"]);
        run.Complete("ask", """{"d": 1}""");
        run.Variable("result").ShouldBe(NumberValue.Of(3));
        run.Variable("c").IsNull.ShouldBeTrue();
        run.Variable("d").IsNull.ShouldBeTrue();
        run.Tasks.ShouldBe(["after"]);
    }

    [Fact]
    public void Should_raise_an_incident_for_a_called_process_that_is_missing()
    {
        var run = Run.Of(Process("p", Start("start"), Call("call", "nobody"), Flow("start > call"))).Start("p");
        run.State.Incidents.ShouldHaveSingleItem().Message.ShouldBe("Expected process 'nobody' to be deployed, but it is not.");
        run.Deployment.Deploy(File(Process("nobody", Start("s"), UserTask("ask"), Flow("s > ask"))));
        run.Resolve().Tasks.ShouldBe(["ask"]);
    }

    [Fact]
    public void Should_wait_for_the_start_quantity_and_give_the_completion_quantity()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Node("task", "two", "completionQuantity='2'"),
                    UserTask("ask"),
                    Node("task", "pair", "startQuantity='2'"),
                    End("end"),
                    Flow("start > two > ask > pair > end")
                )
            )
            .Start("p");
        run.Tasks.ShouldBe(["ask", "ask"]);
        run.Complete("ask").End.ShouldBeNull();
        run.Complete("ask").End.ShouldBe(InstanceEnd.Completed);
        run.Completions("pair").ShouldBe(1);
    }

    [Fact]
    public void Should_compensate_in_the_reverse_order_of_completion()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    UserTask("a"),
                    Boundary("ca", "a", Compensate()),
                    Handler("undo-a"),
                    Association("ca", "undo-a"),
                    UserTask("b"),
                    Boundary("cb", "b", Compensate()),
                    Handler("undo-b"),
                    Association("cb", "undo-b"),
                    Throw("undo", Compensate()),
                    UserTask("after"),
                    Flow("start > a > b > undo > after")
                )
            )
            .Start("p")
            .Complete("a")
            .Complete("b");
        run.Tasks.ShouldBe(["undo-b"]);
        run.Complete("undo-b").Tasks.ShouldBe(["undo-a"]);
        run.Complete("undo-a").Tasks.ShouldBe(["after"]);
    }

    [Fact]
    public void Should_compensate_each_round_of_a_repeated_activity_with_its_own_variables()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    UserTask("a", ForEach("[10, 20]", "n")),
                    Boundary("ca", "a", Compensate()),
                    Handler("undo"),
                    Association("ca", "undo"),
                    Throw("back", Compensate("a")),
                    UserTask("after"),
                    Flow("start > a > back > after")
                )
            )
            .Start("p")
            .Complete("a")
            .Complete("a");
        run.Tasks.ShouldBe(["undo"]);
        run.Active("undo").Variables.ToContext()["n"].ShouldBe(NumberValue.Of(20));
        run.Complete("undo");
        run.Active("undo").Variables.ToContext()["n"].ShouldBe(NumberValue.Of(10));
        run.Complete("undo").Tasks.ShouldBe(["after"]);
    }

    [Fact]
    public void Should_enter_a_completed_sub_process_again_to_compensate_what_it_contained()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    SubProcess(
                        "sub",
                        Input("7", "n"),
                        Start("in"),
                        UserTask("a"),
                        Boundary("ca", "a", Compensate()),
                        Handler("undo"),
                        Association("ca", "undo"),
                        End("out"),
                        Flow("in > a > out")
                    ),
                    Throw("back", Compensate("sub")),
                    UserTask("after"),
                    Flow("start > sub > back > after")
                )
            )
            .Start("p")
            .Complete("a");
        run.Tasks.ShouldBe(["undo"]);
        run.Active("undo").TryGet("n", out var n).ShouldBeTrue();
        n.ShouldBe(NumberValue.Of(7));
        run.Complete("undo").Tasks.ShouldBe(["after"]);
        run.State.Elements.Count.ShouldBe(2);
    }

    [Fact]
    public void Should_enter_a_called_process_again_to_compensate_what_it_did()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Call("call", "q", false),
                    Throw("back", Compensate()),
                    UserTask("after"),
                    Flow("start > call > back > after")
                ),
                Process(
                    "q",
                    Start("in"),
                    UserTask("a"),
                    Boundary("ca", "a", Compensate()),
                    Handler("undo"),
                    Association("ca", "undo"),
                    Script("keep", "7", "n"),
                    End("out"),
                    Flow("in > a > keep > out")
                )
            )
            .Start("p")
            .Complete("a");
        run.Tasks.ShouldBe(["undo"]);
        run.Active("undo").TryGet("n", out var n).ShouldBeTrue();
        n.ShouldBe(NumberValue.Of(7));
        run.Complete("undo", """{"n": 8}""").Tasks.ShouldBe(["after"]);
        run.State.Elements.Count.ShouldBe(2);
        run.State.Root!.TryGet("n", out _).ShouldBeFalse();
    }

    [Fact]
    public void Should_cancel_a_transaction_by_compensation_and_leave_it_by_the_cancel_event()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Transaction(
                        "tx",
                        Start("in"),
                        UserTask("a"),
                        Boundary("ca", "a", Compensate()),
                        Handler("undo"),
                        Association("ca", "undo"),
                        Parallel("fork"),
                        UserTask("other"),
                        End("cancel", OnCancel),
                        Flow("in > a > fork > cancel"),
                        Flow("fork > other")
                    ),
                    Boundary("cancelled", "tx", OnCancel),
                    UserTask("after"),
                    UserTask("fine"),
                    Flow("start > tx > fine"),
                    Flow("cancelled > after")
                )
            )
            .Start("p")
            .Complete("a");
        run.Tasks.ShouldBe(["undo"]);
        run.Complete("undo").Tasks.ShouldBe(["after"]);
        run.Completions("tx").ShouldBe(0);
    }

    [Fact]
    public void Should_run_an_ad_hoc_sub_process_one_after_the_other_or_at_once()
    {
        string[] Parts(string ordering) =>
            [
                Process(
                    "p",
                    Start("start"),
                    AdHoc("any", ordering, UserTask("a"), UserTask("b")),
                    UserTask("after"),
                    Flow("start > any > after")
                ),
            ];
        Run.Of(Parts("Parallel")).Start("p").Complete("b").Complete("a").Tasks.ShouldBe(["after"]);
        var run = Run.Of(Parts("Sequential")).Start("p");
        run.Tasks.ShouldBe(["a"]);
        run.Complete("a").Tasks.ShouldBe(["b"]);
        run.Complete("b").Tasks.ShouldBe(["after"]);
    }

    [Fact]
    public void Should_count_only_rounds_that_ended_as_completed()
    {
        var run = Run.Of(Process("p", Start("start"), UserTask("ask", Times(2)), Flow("start > ask")))
            .Start("p")
            .Complete("ask")
            .Complete("ask");
        run.Completions("ask").ShouldBe(2);
        run.Events.OfType<Engine.Events.ElementCompleted>().Count(done => done.Role == ElementRole.LoopBody).ShouldBe(1);
    }
}
