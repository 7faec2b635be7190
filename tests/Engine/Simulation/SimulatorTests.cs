using Bases.Dmn.Values;
using Bases.Engine.Effects;
using Bases.Engine.Simulation;
using static Bases.Engine.Tests.Simulation.Models;

namespace Bases.Engine.Tests.Simulation;

public sealed class SimulatorTests
{
    [Fact]
    public void Expectations_that_do_not_hold_should_be_told_with_step_and_key()
    {
        var result = Run(
            Sequence(UserTask("a", "Look at it"), "a"),
            """
            {"variables": {"x": {"y": 1}}, "steps": [{"expect": {"tasks": ["end"]}}, {"completeTask": "Look at it"}],
             "expect": {"state": "active", "ended": false, "active": 1, "completed": {"a": 2}, "trace": ["T"], "variables": {"x": {"y": 2}}, "timers": 1}}
            """
        );

        result.Verdict.ShouldBe(Verdict.Fails);
        result
            .Failures.Select(failure => failure.ToString())
            .ShouldBe([
                "step 1, tasks: expected end, found a",
                "at the end, state: expected active, found completed",
                "at the end, ended: expected false, found true",
                "at the end, active: expected 1, found none",
                "at the end, completed.a: expected 2, found 1",
                "at the end, trace: expected T, found none",
                "at the end, variables.x: expected {\"y\":2}, found {\"y\":1}",
                "at the end, timers: expected 1, found none",
            ]);
    }

    [Fact]
    public void A_name_that_several_elements_have_should_not_be_guessed()
    {
        var result = Run(Sequence(UserTask("a", "Same") + UserTask("b", "Same"), "a", "b"), """{"steps": [{"completeTask": "Same"}]}""");

        result.Failures.ShouldHaveSingleItem().Found.ShouldBe("Same means several elements: p/a, p/b");
    }

    [Fact]
    public void An_id_that_several_processes_have_should_mean_the_own_process()
    {
        var called = new SourceFile("called.bpmn", Process(Chain(UserTask("a"), "a"), "q"));

        var result = Run(
            Sequence(UserTask("a"), "a"),
            """{"process": "p", "steps": [{"start": "q"}, {"completeTask": "q/a"}, {"completeTask": "a"}], "expect": {"completed": {"a": 1, "q/a": 1}}}""",
            null,
            called
        );

        result.Failures.ShouldBeEmpty();
        result.Label(new ElementRef("p", "a")).ShouldBe("p/a");
    }

    [Fact]
    public void Mocks_should_give_their_outcomes_in_order_and_keep_the_last() =>
        Holds(
            Process(
                Chain(
                    """<serviceTask id="a"><extensionElements><zeebe:taskDefinition type="work" /></extensionElements><multiInstanceLoopCharacteristics isSequential="true"><extensionElements><zeebe:loopCharacteristics inputCollection="=[1,2,3]" outputCollection="all" outputElement="=v" /></extensionElements></multiInstanceLoopCharacteristics></serviceTask>""",
                    "a"
                )
            ),
            """{"mocks": {"work": [{"v": "first"}, {"v": "then"}]}, "expect": {"state": "completed", "variables": {"all": ["first", "then", "then"]}}}"""
        );

    [Fact]
    public void A_mock_that_fails_should_raise_an_incident()
    {
        var result = Holds(
            Sequence(ServiceTask("a", "work"), "a"),
            """{"mocks": {"work": {"$fail": "the printer burns"}}, "expect": {"fails": true, "problemAt": ["a"], "state": "incident"}}"""
        );

        result.Log.ShouldContain(entry => entry.What == "incident" && entry.Detail!.Contains("the printer burns"));
    }

    [Fact]
    public void Registered_activities_should_run_unless_they_are_mocked()
    {
        var model = Process(Chain(ServiceTask("a", "registered") + """<receiveTask id="r" messageRef="m1" />""", "a", "r"));
        JobReply? Activities(JobRequest request) =>
            request.Job.Type == "registered"
                ? new JobReply(
                    new JobOutcome.Completes(new ContextValue([KeyValuePair.Create<string, Value>("by", new StringValue("activity"))])),
                    [new PublishMessage("answer", null, ContextValue.Empty)],
                    ["mail went out"]
                )
                : null;

        var result = Holds(
            model,
            """{"expect": {"state": "completed", "variables": {"by": "activity"}}}""",
            new SimulationOptions(Activities)
        );
        result.Log.ShouldContain(entry => entry.What == "activity" && entry.Detail == "mail went out");
        Holds(
            model,
            """{"mocks": {"registered": {"by": "mock"}}, "expect": {"active": ["r"], "variables": {"by": "mock"}}}""",
            new SimulationOptions(Activities)
        );
    }

    [Fact]
    public void A_message_that_a_process_throws_should_reach_another_instance() =>
        Holds(
            File(
                $"""<process id="p" isExecutable="true">{Chain("""<intermediateThrowEvent id="throw"><messageEventDefinition messageRef="m1" /></intermediateThrowEvent>""", "throw")}</process>"""
                    + """<process id="q" isExecutable="true"><startEvent id="qs"><messageEventDefinition messageRef="m1" /></startEvent><userTask id="qt"><extensionElements><zeebe:userTask /></extensionElements></userTask><sequenceFlow id="qf" sourceRef="qs" targetRef="qt" /></process>"""
            ),
            """{"process": "p", "expect": {"state": "active", "tasks": ["qt"], "completed": {"throw": 1, "end": 1, "qs": 1}}}"""
        );

    [Fact]
    public void A_joining_gateway_should_stand_among_the_active_places_once() =>
        Holds(
            Process(
                """
                <startEvent id="s" /><parallelGateway id="fork" /><parallelGateway id="join" /><endEvent id="e" />
                """
                    + UserTask("a")
                    + UserTask("b")
                    + UserTask("c")
                    + """
                    <sequenceFlow id="f1" sourceRef="s" targetRef="fork" /><sequenceFlow id="f2" sourceRef="fork" targetRef="a" />
                    <sequenceFlow id="f3" sourceRef="fork" targetRef="b" /><sequenceFlow id="f4" sourceRef="fork" targetRef="c" />
                    <sequenceFlow id="f5" sourceRef="a" targetRef="join" /><sequenceFlow id="f6" sourceRef="b" targetRef="join" />
                    <sequenceFlow id="f7" sourceRef="c" targetRef="join" /><sequenceFlow id="f8" sourceRef="join" targetRef="e" />
                    """
            ),
            """{"steps": [{"completeTask": "a"}, {"completeTask": "b"}, {"expect": {"active": ["join", "c"]}}, {"completeTask": "c"}], "expect": {"completed": {"join": 1, "fork": 1}}}"""
        );

    [Fact]
    public void Trace_should_have_an_entry_for_each_completion() =>
        Holds(
            Sequence(
                """<task id="a"><extensionElements><zeebe:properties><zeebe:property name="trace" value="A" /></zeebe:properties></extensionElements><standardLoopCharacteristics loopMaximum="2" testBefore="true"><loopCondition>=true</loopCondition></standardLoopCharacteristics></task>""",
                "a"
            ),
            """{"expect": {"trace": ["A", "A"], "completed": {"a": 2}}}"""
        );

    [Fact]
    public void Auto_should_complete_every_task_and_job()
    {
        var result = Run(Sequence(UserTask("a") + ServiceTask("b", "work"), "a", "b"), "{}", new SimulationOptions(Auto: true));

        result.Observation!.Completed.Where(entry => entry.Key.ElementId is "a" or "b").Select(entry => entry.Value).ShouldBe([1, 1]);
        result.Observation.Ended.ShouldBeTrue();
    }

    [Fact]
    public void A_run_without_end_should_be_told_and_not_hang()
    {
        var model = Process(
            """<startEvent id="s" /><exclusiveGateway id="g" />"""
                + UserTask("a")
                + """<sequenceFlow id="f1" sourceRef="s" targetRef="g" /><sequenceFlow id="f2" sourceRef="g" targetRef="a" /><sequenceFlow id="f3" sourceRef="a" targetRef="g" />"""
        );

        var result = Run(model, "{}", new SimulationOptions(Auto: true, MaximumActions: 500));

        result.Failures.ShouldHaveSingleItem().Found.ShouldBe("the run does not come to rest after 500 commands");
    }

    [Fact]
    public void Files_that_cannot_be_deployed_should_be_a_verdict_of_their_own()
    {
        const string broken = "<definitions";

        Run(broken, "{}").Verdict.ShouldBe(Verdict.NotDeployable);
        Run(broken, """{"expect": {"deployFails": true}}""").Verdict.ShouldBe(Verdict.Holds);
        Run(broken, """{"expect": {"fails": true}}""").Verdict.ShouldBe(Verdict.Holds);
        Run(broken, """{"expect": {"deployFails": true, "problemAt": ["x"]}}""").Verdict.ShouldBe(Verdict.Fails);
        Run(Sequence("", []), """{"expect": {"deployFails": true}}""").Verdict.ShouldBe(Verdict.Fails);
    }

    [Fact]
    public void One_process_in_two_files_should_be_refused() =>
        Run(Sequence("", []), "{}", null, new SourceFile("again.bpmn", Sequence("", []))).Verdict.ShouldBe(Verdict.NotDeployable);

    [Fact]
    public void Several_processes_that_could_be_started_should_be_asked_about()
    {
        var two = File(
            $"""<process id="p" isExecutable="true">{Chain("")}</process><process id="q" isExecutable="true"><startEvent id="qs" /><endEvent id="qe" /><sequenceFlow id="qf" sourceRef="qs" targetRef="qe" /></process>"""
        );

        Run(two, "{}").Failures.ShouldHaveSingleItem().Found.ShouldBe("p, q");
        Holds(two, """{"process": "q", "expect": {"completed": {"qs": 1, "start": 0}}}""");
    }

    [Fact]
    public void Coverage_should_tell_what_no_scenario_visits()
    {
        var model = Process(
            """<startEvent id="s" /><exclusiveGateway id="g" default="no" /><endEvent id="yes" /><endEvent id="other" /><sequenceFlow id="f1" sourceRef="s" targetRef="g" /><sequenceFlow id="no" sourceRef="g" targetRef="other" /><sequenceFlow id="f2" sourceRef="g" targetRef="yes"><conditionExpression xsi:type="tFormalExpression">=ok</conditionExpression></sequenceFlow>"""
        );
        var refused = Run(model, "{}");
        var accepted = Run(model, """{"variables": {"ok": true}}""");
        var process = refused.Deployment.Processes.ShouldHaveSingleItem();

        var one = Coverage.Of(process, refused.Visits);
        one.MissedElements.ShouldBe(["yes"]);
        one.MissedFlows.ShouldBe(["f2"]);
        one.IsComplete.ShouldBeFalse();

        accepted.Visits.Add(refused.Visits);
        Coverage.Of(process, accepted.Visits).IsComplete.ShouldBeTrue();
    }
}
