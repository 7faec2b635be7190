using Bases.Dmn.Values;
using Bases.Engine.Effects;
using Bases.Engine.Execution;
using static Bases.Engine.Tests.Execution.Bpmn;

namespace Bases.Engine.Tests.Execution;

/// <summary>Steps that cannot go on: where they stop, what they say, and that they go on from there once a person has seen to it.</summary>
public sealed class IncidentTests
{
    [Fact]
    public void Should_tell_what_is_no_time()
    {
        Stops(Catch("x", Timer("=t")), "EXTRACT_VALUE_ERROR", "Expected the timer '=t' of 'x' to be a duration, but it is 'soon'.");
        Stops(
            Catch("x", "<timerEventDefinition><timeDate>=t</timeDate></timerEventDefinition>"),
            "EXTRACT_VALUE_ERROR",
            "Expected the timer '=t' of 'x' to be a date and time, but it is 'soon'."
        );
        Stops(
            Catch("x", Cycle("=t")),
            "EXTRACT_VALUE_ERROR",
            "Expected the timer '=t' of 'x' to be a repeating interval or a cron expression with a firing to come, but it is 'soon'."
        );
        Stops(Catch("x", Timer("=[t]")), "EXTRACT_VALUE_ERROR", "Expected the timer '=[t]' of 'x' to be a duration, but it is a list.");
        Stops(
            Catch("x", Timer("=nothing")),
            "EXTRACT_VALUE_ERROR",
            "Expected the timer '=nothing' of 'x' to be a duration, but it is null."
        );
    }

    [Fact]
    public void Should_tell_what_is_no_text()
    {
        var named = "<message id='m' name='=nothing'/><signal id='s' name='=nothing'/>";
        Stops(
            Catch("x", OnMessage("m")),
            "EXTRACT_VALUE_ERROR",
            "Expected the message name '=nothing' of 'x' to be a text, but it is null.",
            named
        );
        Stops(
            Catch("x", OnSignal("s")),
            "EXTRACT_VALUE_ERROR",
            "Expected the signal name '=nothing' of 'x' to be a text, but it is null.",
            named
        );
        Stops(
            Throw("x", OnMessage("m")),
            "EXTRACT_VALUE_ERROR",
            "Expected the message name '=nothing' of 'x' to be a text, but it is null.",
            named
        );
        Stops(
            Throw("x", OnSignal("s")),
            "EXTRACT_VALUE_ERROR",
            "Expected the signal name '=nothing' of 'x' to be a text, but it is null.",
            named
        );
        Stops(Send("x", "m"), "EXTRACT_VALUE_ERROR", "Expected the message name '=nothing' of 'x' to be a text, but it is null.", named);
        Stops(
            Receive("x", "k"),
            "EXTRACT_VALUE_ERROR",
            "Expected the correlation key '={}' of 'x' to be a text, but it is a context.",
            Message("k", "={}")
        );
        Stops(Service("x", "=nothing"), "EXTRACT_VALUE_ERROR", "Expected the job type '=nothing' of 'x' to be a text, but it is null.");
        Stops(
            End("x", OnError("e")),
            "EXTRACT_VALUE_ERROR",
            "Expected the error code '=nothing' of 'x' to be a text, but it is null.",
            "<error id='e' errorCode='=nothing'/>"
        );
        Stops(
            Throw("x", OnEscalation("e")),
            "EXTRACT_VALUE_ERROR",
            "Expected the escalation code '=nothing' of 'x' to be a text, but it is null.",
            "<escalation id='e' escalationCode='=nothing'/>"
        );
        Stops(Call("x", "=nothing"), "EXTRACT_VALUE_ERROR", "Expected the called process '=nothing' of 'x' to be a text, but it is null.");
        Stops(
            Rule("x", "=nothing", "r"),
            "EXTRACT_VALUE_ERROR",
            "Expected the decision id '=nothing' of 'x' to be a text, but it is null."
        );
    }

    [Fact]
    public void Should_tell_what_is_missing()
    {
        Stops(Call("x", "other"), "CALLED_ELEMENT_ERROR", "Expected process 'other' to be deployed, but it is not.");
        Stops(
            Called("bindingType='deployment'"),
            "CALLED_ELEMENT_ERROR",
            "Expected process 'other' to be deployed together with the caller, but it is not."
        );
        Stops(
            Called("bindingType='versionTag' versionTag='v2'"),
            "CALLED_ELEMENT_ERROR",
            "Expected process 'other' to be deployed with the version tag 'v2', but it is not."
        );
        Stops(Rule("x", "d", "r"), "CALLED_DECISION_ERROR", "Expected decision 'd' to be deployed, but it is not.");

        static string Called(string binding) =>
            Node("callActivity", "x", "", $"<extensionElements><zeebe:calledElement processId='other' {binding}/></extensionElements>");
    }

    [Fact]
    public void Should_tell_what_is_wrong_with_numbers()
    {
        Stops(Job("retries='=0'"), "EXTRACT_VALUE_ERROR", "Expected the retries of 'x' to be a number from 1, but they are a number.");
        Stops(
            Task("x", "<multiInstanceLoopCharacteristics><loopCardinality>=t</loopCardinality></multiInstanceLoopCharacteristics>"),
            "EXTRACT_VALUE_ERROR",
            "Expected the loop cardinality '=t' of 'x' to be a whole number from 0, but it is a string."
        );
        Stops(
            Task("x", "<multiInstanceLoopCharacteristics><loopCardinality>=1 + 0.5</loopCardinality></multiInstanceLoopCharacteristics>"),
            "EXTRACT_VALUE_ERROR",
            "Expected the loop cardinality '=1 + 0.5' of 'x' to be a whole number from 0, but it is 1.5."
        );
        Stops(
            Task("x", ForEach("t", "i")),
            "EXTRACT_VALUE_ERROR",
            "Expected the input collection '=t' of 'x' to be a list, but it is a string."
        );
        Stops(
            Person("priorityDefinition priority='=101'"),
            "EXTRACT_VALUE_ERROR",
            "Expected the priority '=101' of 'x' to be a number from 0 to 100, but it is a number."
        );
        Stops(
            Person("taskSchedule dueDate='=t'"),
            "EXTRACT_VALUE_ERROR",
            "Expected the due date '=t' of 'x' to be a date and time, but it is a string."
        );
        Stops(
            Person("taskSchedule followUpDate='=[]'"),
            "EXTRACT_VALUE_ERROR",
            "Expected the follow-up date '=[]' of 'x' to be a date and time, but it is a list."
        );

        static string Job(string attributes) =>
            Node("serviceTask", "x", "", $"<extensionElements><zeebe:taskDefinition type='work' {attributes}/></extensionElements>");
    }

    [Fact]
    public void Should_tell_which_conditions_cannot_decide()
    {
        var run = Run.Of(
            Process("p", Start("start"), Exclusive("x"), Task("a"), Task("b"), Flow("start > x"), If("x", "a", "t"), If("x", "b", "false"))
        );
        Single(run.Start("p", """{"t": "soon"}"""))
            .ShouldBe(("x", "CONDITION_ERROR", "Expected the condition of sequence flow 'x-a' to be true or false, but it is a string."));
        run.Resolve("""{"t": false}""");
        Single(run)
            .ShouldBe(
                ("x", "CONDITION_ERROR", "Expected a condition of the flows from 'x' to hold, but none does and there is no default flow.")
            );
        run.Resolve("""{"t": true}""").End.ShouldBe(InstanceEnd.Completed);
        run.Effects.OfType<RaiseIncident>().Count().ShouldBe(2);
        run.Effects.OfType<CloseIncident>().Count().ShouldBe(2);
    }

    [Fact]
    public void Should_tell_which_elements_of_an_ad_hoc_sub_process_cannot_be_chosen()
    {
        Stops(Chosen("=t"), "EXTRACT_VALUE_ERROR", "Expected the active elements '=t' of 'x' to be a list, but it is a string.");
        Stops(Chosen("=[\"q\"]"), "EXTRACT_VALUE_ERROR", "Expected the active elements of 'x' to be in it, but 'q' is not.");

        static string Chosen(string elements) =>
            Node(
                "adHocSubProcess",
                "x",
                "",
                $"<extensionElements><zeebe:adHoc activeElementsCollection='{elements}'/></extensionElements>",
                UserTask("inner")
            );
    }

    [Fact]
    public void Should_stop_what_never_comes_to_rest()
    {
        var options = new EngineOptions(StepsPerCommand: 20);
        var endless = new Run(
            File(Process("p", Start("start"), Task("x"), Exclusive("again"), Flow("start > again > x > again"))),
            options
        ).Start("p");
        var incident = endless.State.Incidents.ShouldHaveSingleItem();
        incident.Type.ShouldBe("ENDLESS_LOOP");
        incident.Message.ShouldBe("Expected to come to rest after 20 steps, but the process goes on; a loop in it may never end.");

        var many = new Run(File(Process("p", Start("start"), UserTask("x", Times(30)), Flow("start > x"))), options).Start("p");
        many.State.Incidents.ShouldHaveSingleItem()
            .Message.ShouldBe("Expected at most 20 steps in one go, but 'x' has 30 rounds to begin.");
        new Run(File(Process("p", Start("start"), UserTask("x", Times(15)), Flow("start > x"))), options)
            .Start("p")
            .Tasks.Count()
            .ShouldBe(15);
    }

    [Fact]
    public void Should_count_every_activation_as_a_step()
    {
        // The process, its start, three tasks and the end.
        string[] six = [Start("start"), Task("x"), Task("y"), Task("z"), End("end"), Flow("start > x > y > z > end")];
        new Run(File(Process("p", six)), new EngineOptions(6)).Start("p").End.ShouldBe(InstanceEnd.Completed);
        Single(new Run(File(Process("p", six)), new EngineOptions(5)).Start("p")).Element.ShouldBe("end");

        // The process, its start and the activity itself, before its rounds.
        var options = new EngineOptions(20);
        new Run(File(Process("p", Start("start"), UserTask("x", Times(17)), Flow("start > x"))), options)
            .Start("p")
            .Tasks.Count()
            .ShouldBe(17);
        Single(new Run(File(Process("p", Start("start"), UserTask("x", Times(18)), Flow("start > x"))), options).Start("p"))
            .Type.ShouldBe("ENDLESS_LOOP");
    }

    [Fact]
    public void Should_give_a_failed_job_one_more_try_when_its_incident_is_resolved()
    {
        var run = Run.Of(Process("p", Start("start"), Service("x", "work"), Flow("start > x"))).Start("p");
        run.State.Jobs[0].Retries.ShouldBe(3);
        run.Fail("work", 1).Effects.OfType<RetryJob>().Single().NotBefore.ShouldBe(run.Now);
        run.Fail("work");
        Single(run).ShouldBe(("x", "JOB_NO_RETRIES", "It broke."));
        run.State.Jobs[0].IsOpen.ShouldBeFalse();
        run.Resolve("""{"mended": true}""");
        run.State.Jobs[0].Retries.ShouldBe(1);
        var job = run.Effects.OfType<OpenJob>().Last();
        (job.Retries, job.Type, job.Variables["mended"]).ShouldBe((1, "work", BooleanValue.True));
        run.Done("work").End.ShouldBe(InstanceEnd.Completed);
    }

    private static string Person(string extension) =>
        Node("userTask", "x", "", $"<extensionElements><zeebe:userTask/><zeebe:{extension}/></extensionElements>");

    private static (string Element, string Type, string Message) Single(Run run)
    {
        var incident = run.State.Incidents.ShouldHaveSingleItem();
        return (incident.Element.ElementId, incident.Type, incident.Message);
    }

    /// <summary>The element <c>x</c> stops at its beginning with this incident.</summary>
    private static void Stops(string element, string type, string message, string roots = "")
    {
        var last = element.StartsWith("<endEvent", StringComparison.Ordinal);
        var content = last
            ? [Start("start"), element, Flow("start > x")]
            : (string[])[Start("start"), element, End("end"), Flow("start > x > end")];
        var run = Run.Of(roots, Process("p", content)).Start("p", """{"t": "soon"}""");
        Single(run).ShouldBe(("x", type, message));
        run.State.IsRunning.ShouldBeTrue();
        run.Completions("x").ShouldBe(0);
    }
}
