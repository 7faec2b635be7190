using static Bases.Engine.Tests.Simulation.Models;

namespace Bases.Engine.Tests.Simulation;

/// <summary>Each kind of step does what docs/scenarios.md says.</summary>
public sealed class StepTests
{
    private static readonly string ThreeInstances = Process(
        Chain(
            """<userTask id="t"><extensionElements><zeebe:userTask /></extensionElements><multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=[1,2,3]" inputElement="n" outputCollection="results" outputElement="=result" /></extensionElements></multiInstanceLoopCharacteristics></userTask>""",
            "t"
        )
    );

    [Fact]
    public void CompleteTask_should_take_the_oldest_or_the_one_asked_for() =>
        Holds(
            ThreeInstances,
            """
            {"steps": [
              {"completeTask": "t", "which": 1, "variables": {"result": "second"}},
              {"completeTask": "t", "variables": {"result": "first"}},
              {"expect": {"tasks": ["t"], "completed": {"t": 2}}},
              {"completeTask": "t", "variables": {"result": "third"}}],
             "expect": {"state": "completed", "variables": {"results": ["first", "second", "third"]}}}
            """
        );

    [Fact]
    public void Times_should_repeat_the_step() =>
        Holds(
            ThreeInstances,
            """{"steps": [{"completeTask": "t", "times": 3}], "expect": {"state": "completed", "completed": {"t": 3}}}"""
        );

    [Fact]
    public void CompleteAllTasks_should_leave_those_that_appear_meanwhile() =>
        Holds(
            Sequence(UserTask("a") + UserTask("b"), "a", "b"),
            """{"steps": [{"completeAllTasks": true}, {"expect": {"tasks": ["b"]}}, {"completeAllTasks": true}, {"completeAllTasks": true}], "expect": {"ended": true}}"""
        );

    [Fact]
    public void A_task_that_is_not_open_should_reject_the_step()
    {
        var result = Run(
            Sequence(UserTask("a") + UserTask("b"), "a", "b"),
            """{"steps": [{"completeTask": "b"}, {"completeTask": "a"}]}"""
        );

        var failure = result.Failures.ShouldHaveSingleItem();
        (failure.Step, failure.Key, failure.Found).ShouldBe((1, "completeTask", "no open user task of b"));
        result.Observation!.Tasks.Keys.ShouldHaveSingleItem().ElementId.ShouldBe("b", "the run goes on after a failed step");
    }

    [Fact]
    public void Jobs_should_wait_for_their_steps() =>
        Holds(
            Sequence(ServiceTask("a", "work"), "a"),
            """
            {"steps": [
              {"expect": {"active": ["a"], "tasks": 0}},
              {"failJob": "a", "retries": 1},
              {"expect": {"state": "active", "incidents": 0}},
              {"failJob": "a", "message": "broken"},
              {"expect": {"state": "incident", "incidents": 1, "active": ["a"]}},
              {"refused": {"completeJob": "a"}},
              {"resolveIncident": "a", "variables": {"fixed": true}},
              {"expect": {"state": "active", "variables": {"fixed": true}}},
              {"completeJob": "a", "variables": {"done": 1.0}}],
             "expect": {"state": "completed", "variables": {"done": 1}}}
            """
        );

    [Fact]
    public void ThrowError_should_reach_the_boundary_of_a_task() =>
        Holds(
            Process(
                Chain(UserTask("a"), "a")
                    + """<boundaryEvent id="b" attachedToRef="a"><errorEventDefinition errorRef="e1" /></boundaryEvent><endEvent id="refusedEnd" /><sequenceFlow id="fb" sourceRef="b" targetRef="refusedEnd" />"""
            ),
            """{"steps": [{"throwError": "a", "code": "REFUSED", "variables": {"why": "no"}}], "expect": {"completed": {"a": 0, "b": 1, "refusedEnd": 1, "end": 0}, "ended": true}}"""
        );

    [Fact]
    public void Message_should_go_to_the_oldest_receiver_with_the_key() =>
        Holds(
            Sequence("""<intermediateCatchEvent id="c"><messageEventDefinition messageRef="m2" /></intermediateCatchEvent>""", "c"),
            """
            {"process": null, "steps": [
              {"start": "p", "variables": {"customer": "A"}}, {"start": "p", "variables": {"customer": "B"}}, {"start": "p", "variables": {"customer": "A"}},
              {"expect": {"subscriptions": 3, "active": ["c", "c", "c"]}},
              {"refused": {"message": "keyed"}}, {"refused": {"message": "keyed", "correlationKey": "C"}},
              {"message": "keyed", "correlationKey": "A", "variables": {"got": true}},
              {"expect": {"subscriptions": 2, "completed": {"c": 1}, "variables": {"got": true}}}]}
            """
        );

    [Fact]
    public void Message_without_receiver_should_start_a_process_or_be_refused() =>
        Holds(
            Process(
                """<startEvent id="s"><messageEventDefinition messageRef="m1" /></startEvent><endEvent id="e" /><sequenceFlow id="f" sourceRef="s" targetRef="e" />"""
            ),
            """{"process": null, "steps": [{"refused": {"message": "other"}}, {"refused": {"start": "p"}}, {"message": "answer", "variables": {"a": 1}}], "expect": {"completed": {"s": 1, "e": 1}, "variables": {"a": 1}}}"""
        );

    [Fact]
    public void Signal_should_reach_everybody_and_start_processes() =>
        Holds(
            File(
                $"""<process id="p" isExecutable="true">{Chain("""<intermediateCatchEvent id="c"><signalEventDefinition signalRef="s1" /></intermediateCatchEvent>""", "c")}</process>"""
                    + """<process id="q" isExecutable="true"><startEvent id="qs"><signalEventDefinition signalRef="s1" /></startEvent><endEvent id="qe" /><sequenceFlow id="qf" sourceRef="qs" targetRef="qe" /></process>"""
            ),
            """{"process": "p", "steps": [{"start": "p"}, {"signal": "alarm"}, {"signal": "nobody waits for this"}], "expect": {"completed": {"c": 2, "qs": 1}, "ended": true}}"""
        );

    [Fact]
    public void Trigger_should_release_a_receive_task_without_message() =>
        Holds(
            Sequence("""<receiveTask id="r" />""", "r"),
            """{"steps": [{"expect": {"active": ["r"], "subscriptions": 0}}, {"trigger": "r", "variables": {"x": 1}}], "expect": {"state": "completed", "variables": {"x": 1}}}"""
        );

    [Fact]
    public void Advance_should_fire_timers_on_the_way_each_at_its_time()
    {
        var result = Holds(
            Process(Chain(UserTask("a"), "a") + Boundary("day", "R3/P1D") + Boundary("noon", "R1/PT3H")),
            """
            {"start": "2026-03-02T09:00:00+08:00", "steps": [
              {"expect": {"timers": 2}},
              {"advance": "P2D"},
              {"expect": {"completed": {"day": 2, "noon": 1}, "timers": 1}},
              {"refused": {"advanceTo": "2026-03-02T10:00:00+08:00"}},
              {"advanceTo": "2026-03-05T01:00:00Z"}],
             "expect": {"completed": {"day": 3}, "timers": 0}}
            """
        );

        result
            .Log.Where(entry => entry.What == "timer fired")
            .Select(entry => (entry.Element, entry.At.ToString("dd HH:mm", null)))
            .ShouldBe([("noon", "02 12:00"), ("day", "03 09:00"), ("day", "04 09:00"), ("day", "05 09:00")]);
    }

    [Fact]
    public void FireTimer_should_fire_earlier_ones_first() =>
        Holds(
            Process(Chain(UserTask("a"), "a") + Boundary("early", "R1/PT1H") + Boundary("late", "R2/P1D")),
            """
            {"steps": [
              {"fireTimer": "late"}, {"expect": {"completed": {"early": 1, "late": 1}}},
              {"refused": {"fireTimer": "early"}},
              {"fireTimer": true}, {"refused": {"fireTimer": true}}],
             "expect": {"completed": {"late": 2}}}
            """
        );

    [Fact]
    public void A_timer_start_event_should_start_instances_when_the_clock_moves() =>
        Holds(
            Process(
                """<startEvent id="s"><timerEventDefinition><timeCycle>R2/PT1H</timeCycle></timerEventDefinition></startEvent><endEvent id="e" /><sequenceFlow id="f" sourceRef="s" targetRef="e" />"""
            ),
            """{"process": null, "steps": [{"expect": {"timers": 1}}, {"fireTimer": "s"}, {"expect": {"completed": {"e": 1}}}, {"advance": "P1D"}], "expect": {"completed": {"e": 2}, "timers": 0}}"""
        );

    [Fact]
    public void SetVariables_should_write_to_the_process_or_to_the_scope_named() =>
        Holds(
            Process(
                Chain(
                    """<subProcess id="sub"><startEvent id="ss" /><userTask id="t"><extensionElements><zeebe:userTask /></extensionElements></userTask><sequenceFlow id="sf" sourceRef="ss" targetRef="t" /></subProcess>""",
                    "sub"
                )
            ),
            """{"steps": [{"setVariables": {"x": 1}}, {"setVariables": {"y": 2}, "in": "sub"}], "expect": {"variables": {"x": 1, "y": null}}}"""
        );

    [Fact]
    public void Cancel_should_terminate_the_first_running_instance() =>
        Holds(
            Sequence(UserTask("a"), "a"),
            """{"steps": [{"start": "p"}, {"cancel": true}, {"expect": {"state": "active", "tasks": 1}}, {"cancel": true}, {"refused": {"cancel": true}}], "expect": {"state": "terminated", "ended": true}}"""
        );

    [Fact]
    public void Refused_should_fail_when_the_step_is_accepted()
    {
        var failure = Run(Sequence(UserTask("a"), "a"), """{"steps": [{"refused": {"completeTask": "a"}}]}""")
            .Failures.ShouldHaveSingleItem();

        (failure.Step, failure.Key).ShouldBe((1, "refused"));
    }

    private static string Boundary(string id, string cycle) =>
        $"""<boundaryEvent id="{id}" attachedToRef="a" cancelActivity="false"><timerEventDefinition><timeCycle>{cycle}</timeCycle></timerEventDefinition></boundaryEvent><endEvent id="{id}End" /><sequenceFlow id="{id}Flow" sourceRef="{id}" targetRef="{id}End" />""";
}
