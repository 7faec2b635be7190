using Bases.Dmn.Decisions;
using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Engine.Definitions;
using Bases.Engine.Effects;
using Bases.Engine.Events;
using Bases.Engine.Model.Extensions;
using static Bases.Engine.Tests.Execution.Bpmn;

namespace Bases.Engine.Tests.Execution;

/// <summary>What the kinds of tasks do, and what people see of a user task (BPMN 2.0.2, 10.3.3 and 10.3.4).</summary>
public sealed class TaskTests
{
    [Theory]
    [InlineData("serviceTask")]
    [InlineData("sendTask")]
    [InlineData("scriptTask")]
    [InlineData("businessRuleTask")]
    [InlineData("manualTask")]
    [InlineData("task")]
    public void Should_pass_where_nothing_says_what_to_do(string tag)
    {
        var run = Run.Of(Process("p", Start("start"), Node(tag, "x", ""), Flow("start > x"))).Start("p");
        run.End.ShouldBe(InstanceEnd.Completed);
        run.Completions("x").ShouldBe(1);
    }

    [Theory]
    [InlineData("serviceTask")]
    [InlineData("sendTask")]
    [InlineData("scriptTask")]
    [InlineData("businessRuleTask")]
    public void Should_be_a_job_where_a_type_is_given(string tag)
    {
        const string job =
            "<extensionElements><zeebe:taskDefinition type='=kind' retries='5'/><zeebe:taskHeaders><zeebe:header key='h' value='v'/></zeebe:taskHeaders></extensionElements>";
        var run = Run.Of(Process("p", Start("start"), Node(tag, "x", "", job), Flow("start > x"))).Start("p", """{"kind": "work"}""");
        var open = run.Effects.OfType<OpenJob>().Single();
        (open.Type, open.ElementId, open.ProcessId, open.Retries).ShouldBe(("work", "x", "p", 5));
        open.Headers["h"].ShouldBe("v");
        open.Variables["kind"].ToString().ShouldBe("work");
        run.Done("work", """{"r": 1}""").Variable("r").ShouldBe(NumberValue.Of(1));
        run.Effects.OfType<CloseJob>().Single().Completed.ShouldBeTrue();
        run.End.ShouldBe(InstanceEnd.Completed);
    }

    [Fact]
    public void Should_close_the_job_of_a_task_that_is_interrupted()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Service("x", "work"),
                    Boundary("late", "x", Timer("PT1H")),
                    End("end"),
                    Flow("start > x > end"),
                    Flow("late > end")
                )
            )
            .Start("p")
            .Fire("late");
        run.Effects.OfType<CloseJob>().Single().Completed.ShouldBeFalse();
        run.State.Jobs.ShouldBeEmpty();
        run.Effects.OfType<EndInstance>().Single().End.ShouldBe(InstanceEnd.Completed);
    }

    [Fact]
    public void Should_show_people_dates_and_form_of_a_user_task()
    {
        const string extensions = """
            <extensionElements><zeebe:userTask/><zeebe:formDefinition formId='check'/>
            <zeebe:assignmentDefinition candidateUsers='li, wang ,' candidateGroups='=[group, 7, null]'/>
            <zeebe:taskSchedule dueDate='=due' followUpDate='2026-01-06T09:00:00+08:00'/><zeebe:priorityDefinition priority='=70'/>
            <zeebe:ioMapping><zeebe:input source='=n + 1' target='m'/></zeebe:ioMapping></extensionElements>
            """;
        var run = Run.Of(Process("p", Start("start"), Node("userTask", "x", "name='Check it'", extensions), Flow("start > x")))
            .Start("p", """{"group": "staff", "due": "2026-01-07T09:00:00+08:00", "n": 1}""");
        var task = run.Effects.OfType<OpenUserTask>().Single().Task;
        (task.Name, task.ElementId, task.ProcessId, task.FormKey, task.Priority).ShouldBe(("Check it", "x", "p", "check", 70));
        task.Assignee.ShouldBeNull();
        task.CandidateUsers.ShouldBe(["li", "wang"]);
        task.CandidateGroups.ShouldBe(["staff", "7"]);
        task.DueDate.ShouldBe(new DateTimeOffset(2026, 1, 7, 9, 0, 0, TimeSpan.FromHours(8)));
        task.FollowUpDate.ShouldBe(new DateTimeOffset(2026, 1, 6, 9, 0, 0, TimeSpan.FromHours(8)));
        task.Input["m"].ShouldBe(NumberValue.Of(2));
        task.ProcessInstanceKey.ShouldBe(run.State.Key);
    }

    [Fact]
    public void Should_have_no_dates_and_the_middle_priority_where_nothing_is_said()
    {
        const string extensions =
            "<extensionElements><zeebe:userTask/><zeebe:taskSchedule dueDate='=nothing'/><zeebe:assignmentDefinition assignee='=who'/></extensionElements>";
        var run = Run.Of(Process("p", Start("start"), Node("userTask", "x", "", extensions), Flow("start > x")))
            .Start("p", """{"who": "li"}""");
        var task = run.Effects.OfType<OpenUserTask>().Single().Task;
        (task.Assignee, task.DueDate, task.FollowUpDate, task.Priority, task.FormKey, task.Name).ShouldBe(
            ("li", null, null, 50, null, "x")
        );
        task.CandidateUsers.ShouldBeEmpty();
        task.CandidateGroups.ShouldBeEmpty();
    }

    [Fact]
    public void Should_change_only_what_is_named()
    {
        var run = Run.Of(Process("p", Start("start"), UserTask("x"), Flow("start > x"))).Start("p");
        var key = run.State.Tasks[0].Key;
        var due = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);
        run.Accept(
            new UpdateUserTask(
                key,
                "li",
                CandidateUsers: ["wang"],
                CandidateGroups: ["staff"],
                DueDate: due,
                FollowUpDate: due,
                Priority: 9
            )
        );
        run.Accept(new UpdateUserTask(key, Unassign: true));
        var task = run.Effects.OfType<ChangeUserTask>().Last().Task;
        (task.Assignee, task.DueDate, task.FollowUpDate, task.Priority).ShouldBe((null, due, due, 9));
        (task.CandidateUsers.Single(), task.CandidateGroups.Single()).ShouldBe(("wang", "staff"));
        run.Complete("x").Effects.OfType<CloseUserTask>().Single().Completed.ShouldBeTrue();
    }

    [Fact]
    public void Should_keep_a_decision_with_its_rules_and_stop_at_one_that_fails()
    {
        var decisions = new Decisions();
        var run = new Run(File(Process("p", Start("start"), Rule("x", "grade", "r"), Flow("start > x"))), decisions: decisions).Start("p");
        var incident = run.State.Incidents.ShouldHaveSingleItem();
        (incident.Type, incident.Message).ShouldBe(
            ("DECISION_EVALUATION_ERROR", "Expected decision 'grade' to give a result, but: no rule; no default")
        );
        decisions.Mended = true;
        run.Resolve().Variable("r").ToString().ShouldBe("good");
        var decided = run.Events.OfType<DecisionEvaluated>().ShouldHaveSingleItem();
        (decided.DecisionId, decided.ElementId, decided.Rules.Single()).ShouldBe(("grade", "x", "r1"));
        decided.Trace.ShouldHaveSingleItem().DecisionName.ShouldBe("Grade");
        run.Completions("x").ShouldBe(1);
    }

    [Fact]
    public void Should_send_by_a_job_and_throw_the_rest_of_a_multiple_event_itself()
    {
        var run = Run.Of(
                Message("m"),
                Signal("s"),
                Process(
                    "p",
                    Start("start"),
                    Node(
                        "intermediateThrowEvent",
                        "x",
                        "",
                        "<extensionElements><zeebe:taskDefinition type='mail'/></extensionElements>",
                        OnMessage("m"),
                        OnSignal("s")
                    ),
                    End("end"),
                    Flow("start > x > end")
                )
            )
            .Start("p");
        run.Effects.OfType<BroadcastSignal>().ShouldBeEmpty();
        run.Done("mail").Effects.OfType<BroadcastSignal>().ShouldHaveSingleItem().Name.ShouldBe("s");
        run.Effects.OfType<PublishMessage>().ShouldBeEmpty();
    }

    [Fact]
    public void Should_tell_which_flow_led_to_the_event_behind_a_gateway()
    {
        var run = Run.Of(
                Message("m"),
                Process(
                    "p",
                    Start("start"),
                    EventBased("gate"),
                    Catch("a", OnMessage("m")),
                    Catch("b", Timer("PT1H")),
                    End("end"),
                    Flow("start > gate > a > end"),
                    Flow("gate > b > end")
                )
            )
            .Start("p")
            .Send("m");
        run.Events.OfType<SequenceFlowTaken>().Select(taken => taken.FlowId).ShouldBe(["start-gate", "gate-a", "a-end"]);
    }

    [Fact]
    public void Should_take_a_form_of_another_place_and_the_outermost_numbers()
    {
        const string extensions =
            "<extensionElements><zeebe:userTask/><zeebe:formDefinition externalReference='=form'/><zeebe:priorityDefinition priority='=100'/></extensionElements>";
        const string once = "<extensionElements><zeebe:taskDefinition type='work' retries='1'/></extensionElements>";
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Node("userTask", "x", "", extensions),
                    Node("serviceTask", "y", "", once),
                    Flow("start > x > y")
                )
            )
            .Start("p", """{"form": "elsewhere"}""");
        (run.State.Tasks[0].FormKey, run.State.Tasks[0].Priority).ShouldBe(("elsewhere", 100));
        run.Complete("x").State.Jobs[0].Retries.ShouldBe(1);
        run.Events.OfType<UserTaskClosed>().Single().Completed.ShouldBeTrue();
    }

    [Fact]
    public void Should_close_the_incident_and_the_task_of_what_is_cancelled()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Parallel("fork"),
                    UserTask("x"),
                    Service("y", "work"),
                    Flow("start > fork > x"),
                    Flow("fork > y")
                )
            )
            .Start("p")
            .Fail("work");
        run.Accept(new CancelInstance("no longer wanted")).State.Incidents.ShouldBeEmpty();
        run.Effects.OfType<CloseIncident>().ShouldHaveSingleItem();
        run.Effects.OfType<CloseUserTask>().Single().Completed.ShouldBeFalse();
        run.Events.OfType<UserTaskClosed>().Single().Completed.ShouldBeFalse();
        run.Events.OfType<InstanceEnded>().Single().Reason.ShouldBe("no longer wanted");
    }

    [Theory]
    [InlineData("<error id='e' errorCode='E7'/>", "Error 'E7' that nobody catches")]
    [InlineData("<error id='e' errorCode='=code'/>", "Error 'late' that nobody catches")]
    public void Should_say_by_which_error_an_instance_died(string error, string reason)
    {
        var run = Run.Of(error, Process("p", Start("start"), End("fail", OnError("e")), Flow("start > fail")))
            .Start("p", """{"code": "late"}""");
        run.End.ShouldBe(InstanceEnd.Terminated);
        run.Events.OfType<InstanceEnded>().Single().Reason.ShouldBe(reason);
    }

    [Fact]
    public void Should_begin_with_properties_that_are_null()
    {
        const string property = "<property id='note' name='note'/>";
        var run = Run.Of(Process("p", Start("start"), UserTask("x", property), Flow("start > x"))).Start("p", """{"note": "outer"}""");
        run.Active("x").VisibleVariables()["note"].IsNull.ShouldBeTrue();
        run.Complete("x", """{"note": "inner"}""").Variable("note").ToString().ShouldBe("outer");
    }

    private sealed class Decisions : IDecisionEvaluator
    {
        public bool Mended { get; set; }

        public DecisionOutcome? Evaluate(
            string decisionId,
            Binding binding,
            long deploymentKey,
            IVariables input,
            FeelEnvironment environment
        ) =>
            Mended
                ? new DecisionOutcome(
                    new StringValue("good"),
                    ["r1"],
                    [],
                    [new DecisionTrace("grade", "Grade", ContextValue.Empty, [], new StringValue("good"))]
                )
                : new DecisionOutcome(Value.Null, [], ["no rule", "no default"], []);
    }
}
