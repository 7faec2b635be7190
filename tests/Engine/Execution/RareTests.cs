using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Engine.Effects;
using static Bases.Engine.Tests.Execution.Bpmn;

namespace Bases.Engine.Tests.Execution;

public sealed class RareTests
{
    [Fact]
    public void Should_wait_for_every_event_of_a_parallel_gateway_that_starts_an_instance()
    {
        var run = Run.Of(
                Message("m1"),
                Message("m2"),
                Process(
                    "p",
                    Node("eventBasedGateway", "both", "instantiate='true' eventGatewayType='Parallel'"),
                    Catch("one", OnMessage("m1")),
                    Catch("two", OnMessage("m2")),
                    UserTask("a"),
                    UserTask("b"),
                    Flow("both > one > a"),
                    Flow("both > two > b")
                )
            )
            .Start("p", at: "two");
        run.Tasks.ShouldBe(["b"]);
        run.Complete("b").End.ShouldBeNull();
        run.Send("m1").Tasks.ShouldBe(["a"]);
        run.Complete("a").End.ShouldBe(InstanceEnd.Completed);
        run.Completions("both").ShouldBe(1);
    }

    [Fact]
    public void Should_throw_an_event_as_rounds_complete_for_the_boundary_to_catch()
    {
        var run = Run.Of(
                Signal("s"),
                "<signalEventDefinition id='each' signalRef='s'/>",
                Process(
                    "p",
                    Start("start"),
                    UserTask(
                        "ask",
                        "<multiInstanceLoopCharacteristics behavior='None' noneBehaviorEventRef='each'><loopCardinality>=3</loopCardinality></multiInstanceLoopCharacteristics>"
                    ),
                    Reminder("heard", "ask", OnSignal("s")),
                    Task("note"),
                    End("end"),
                    Flow("start > ask > end"),
                    Flow("heard > note")
                )
            )
            .Start("p");
        run.Complete("ask").Complete("ask");
        run.Completions("note").ShouldBe(2);
        run.Complete("ask");
        run.Completions("note").ShouldBe(3);
        run.End.ShouldBe(InstanceEnd.Completed);
    }

    [Fact]
    public void Should_ask_a_filtered_condition_only_when_its_variables_change()
    {
        var filtered =
            "<conditionalEventDefinition><extensionElements><zeebe:conditionalFilter variableNames='go'/></extensionElements><condition xsi:type='tFormalExpression'>=x = 1</condition></conditionalEventDefinition>";
        var run = Run.Of(Process("p", Start("start"), Catch("wait", filtered), UserTask("ask"), Flow("start > wait > ask"))).Start("p");
        run.Set("""{"x": 1}""").Tasks.ShouldBeEmpty();
        run.Set("""{"go": true}""").Tasks.ShouldBe(["ask"]);
    }

    [Fact]
    public void Should_let_task_listeners_look_at_a_task_before_it_opens_changes_and_closes()
    {
        static string On(string change) =>
            $"<extensionElements><zeebe:taskListeners><zeebe:taskListener eventType='{change}' type='{change}'/></zeebe:taskListeners></extensionElements>";
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    UserTask("a", On("creating")),
                    UserTask("b", On("assigning")),
                    UserTask("c", On("completing")),
                    End("end"),
                    Flow("start > a > b > c > end")
                )
            )
            .Start("p");
        run.Tasks.ShouldBeEmpty();
        run.Done("creating").Complete("a").Accept(new UpdateUserTask(run.State.Tasks[0].Key, Assignee: "e01"));
        run.Reject(new CompleteUserTask(run.State.Tasks[0].Key, ContextValue.Empty)).ShouldContain("a listener still looks");
        run.Done("assigning").Complete("b").Complete("c", """{"x": 1}""");
        run.End.ShouldBeNull();
        run.Done("completing").End.ShouldBe(InstanceEnd.Completed);
        run.Variable("x").ShouldBe(NumberValue.Of(1));
    }

    [Fact]
    public void Should_not_begin_a_scope_twice_when_an_incident_at_it_is_resolved()
    {
        var run = Run.Of(
                Process("p", Start("start"), SubProcess("sub", Start("in"), UserTask("ask"), Flow("in > ask")), Flow("start > sub"))
            )
            .Start("p", """{"when": "never"}""");
        run.Deployment.Deploy(
            File(
                Process(
                    "p",
                    Start("start"),
                    SubProcess("sub", Start("in"), UserTask("ask"), Flow("in > ask")),
                    Boundary("late", "sub", Timer("=when")),
                    Task("x"),
                    Flow("start > sub"),
                    Flow("late > x")
                )
            )
        );
        run.Accept(new MigrateInstance(2, new Dictionary<string, string>()));
        run.State.Incidents.ShouldHaveSingleItem().Element.ElementId.ShouldBe("sub");
        run.Resolve("""{"when": "PT1H"}""");
        run.Tasks.ShouldBe(["ask"]);
        run.State.Incidents.ShouldBeEmpty();
    }

    [Fact]
    public void Should_keep_what_a_message_brought_to_an_event_sub_process_in_it_where_its_start_event_maps()
    {
        var run = Run.Of(
                Message("m"),
                Process(
                    "p",
                    Start("start"),
                    UserTask("ask"),
                    Flow("start > ask"),
                    EventSubProcess(
                        "sub",
                        NonInterruptingStart("got", OnMessage("m"), Output("a + b", "sum")),
                        UserTask("read"),
                        Flow("got > read")
                    )
                )
            )
            .Start("p");
        run.Send("m", """{"a": 1, "b": 2}""");
        run.Variable("sum").ShouldBe(NumberValue.Of(3));
        run.Variable("a").IsNull.ShouldBeTrue();
        run.Tasks.ShouldBe(["ask", "read"]);
    }

    [Fact]
    public void Should_throw_everything_that_a_multiple_end_event_names()
    {
        var run = Run.Of(
                Message("m"),
                Signal("s"),
                Process("p", Start("start"), End("end", OnMessage("m"), OnSignal("s")), Flow("start > end"))
            )
            .Start("p");
        run.Effects.OfType<PublishMessage>().ShouldHaveSingleItem();
        run.Effects.OfType<BroadcastSignal>().ShouldHaveSingleItem();
        run.End.ShouldBe(InstanceEnd.Completed);
    }

    [Fact]
    public void Should_compensate_what_was_done_when_an_error_is_handled_in_an_event_sub_process()
    {
        var run = Run.Of(
                Error("E"),
                Process(
                    "p",
                    Start("start"),
                    UserTask("pay"),
                    Boundary("paid", "pay", Compensate()),
                    Handler("refund"),
                    Association("paid", "refund"),
                    Service("work", "do"),
                    End("end"),
                    Flow("start > pay > work > end"),
                    EventSubProcess(
                        "on-error",
                        Start("failed", OnError("E")),
                        Throw("back", Compensate()),
                        UserTask("tell"),
                        Flow("failed > back > tell")
                    )
                )
            )
            .Start("p")
            .Complete("pay")
            .ThrowError("do", "E");
        run.Tasks.ShouldBe(["refund"]);
        run.Complete("refund").Tasks.ShouldBe(["tell"]);
        run.Complete("tell").End.ShouldBe(InstanceEnd.Completed);
    }
}
