using System.Text;
using System.Text.Json;
using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Engine.Events;
using Bases.Engine.Execution;
using Bases.Engine.State;
using static Bases.Engine.Tests.Execution.Bpmn;
using Event = Bases.Engine.Execution.Event;

namespace Bases.Engine.Tests.Execution;

/// <summary>What is stored is read as what it was, or not at all.</summary>
public sealed class StoredStateTests
{
    private static readonly Key Instance = Key.ForInstance(7);

    [Fact]
    public void Should_not_read_what_is_no_state_of_this_version()
    {
        var run = Run.Of(Process("p", Start("start"), UserTask("a"), Flow("start > a"))).Start("p");
        var json = Encoding.UTF8.GetString(StateCodec.Write(run.State));
        Reading("null").ShouldBe("A state cannot be null.");
        Reading(json.Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal))
            .ShouldBe("A state of version 2 cannot be read; this is version 1.");
        Should
            .Throw<InvalidOperationException>(() => Read(json.Replace("\"definition\":1", "\"definition\":9", StringComparison.Ordinal)))
            .Message.ShouldBe("Definition 9 is not deployed.");
        Should
            .Throw<InvalidOperationException>(() =>
                Read(json.Replace("\"elementId\":\"a\"", "\"elementId\":\"z\"", StringComparison.Ordinal))
            )
            .Message.ShouldBe("Process p has no element z.");
        Should
            .Throw<InvalidOperationException>(() => StateCodec.Write(new InstanceState(run.Deployment)))
            .Message.ShouldBe("A state without a first event cannot be saved.");

        InstanceState Read(string text) => StateCodec.Read(Encoding.UTF8.GetBytes(text), run.Deployment);
        string Reading(string text) => Should.Throw<JsonException>(() => Read(text)).Message;
    }

    [Fact]
    public void Should_not_read_what_is_no_event()
    {
        using var document = JsonDocument.Parse("null");
        Should.Throw<JsonException>(() => EventCodec.Read("null"u8)).Message.ShouldBe("An event cannot be null.");
        Should.Throw<JsonException>(() => EventCodec.Read(document.RootElement)).Message.ShouldBe("An event cannot be null.");
    }

    [Fact]
    public void Should_not_apply_events_that_cannot_have_happened()
    {
        var run = Run.Of(Process("p", Start("start"), UserTask("a"), Flow("start > a"))).Start("p");
        var engine = new ProcessEngine(run.Deployment);
        var nobody = Instance.WithLocal(99);
        Replaying(new ElementActivated(nobody, "a")).ShouldBe($"An event names element instance {nobody}, which is not active.");
        Replaying(new ElementCompleted(run.State.Key, "p", ElementRole.Process))
            .ShouldBe($"Element instance p {run.State.Key} Activated cannot become Completed.");
        Replaying(new ElementActivating(nobody, run.State.Key, "zzz")).ShouldBe("Process p has no element zzz.");
        Replaying(new ElementActivating(run.Active("a").Key, run.State.Key, "a"))
            .ShouldBe($"Key {run.Active("a").Key} was given out twice.");
        Replaying(new TimerClosed(nobody, run.Active("a").Key, true)).ShouldBe($"Nothing has the key {nobody}.");

        string Replaying(Event last) => Should.Throw<InvalidOperationException>(() => engine.Replay(run.Events.Append(last))).Message;
    }

    [Fact]
    public void Should_go_on_waiting_for_its_data_after_it_was_saved_and_restored()
    {
        const string needs =
            "<ioSpecification><dataInput id='in' name='in'/><inputSet><dataInputRefs>in</dataInputRefs></inputSet><outputSet/></ioSpecification>"
            + "<dataInputAssociation id='price-in'><sourceRef>price</sourceRef><targetRef>in</targetRef></dataInputAssociation>";
        var run = Run.Of(
                Process(
                    "p",
                    "<dataObject id='price' name='price'/>",
                    Start("start"),
                    Parallel("fork"),
                    UserTask("a", needs),
                    UserTask("b"),
                    Flow("start > fork > a"),
                    Flow("fork > b")
                )
            )
            .Start("p");
        run.Tasks.ShouldBe(["b"]);
        run.Complete("b").Tasks.ShouldBeEmpty("completing another task does not bring the data");
        run.Set("""{"price": 3}""").Tasks.ShouldBe(["a"]);
    }

    [Fact]
    public void Should_wait_for_a_retry_until_its_back_off_is_over_and_change_what_was_set_before()
    {
        var run = Run.Of(
                Process(
                    "p",
                    Start("start"),
                    Parallel("fork"),
                    Service("x", "work"),
                    UserTask("a"),
                    Flow("start > fork > x"),
                    Flow("fork > a")
                )
            )
            .Start("p");
        run.Accept(new FailJob(run.State.Jobs[0].Key, 2, "down", TimeSpan.FromMinutes(5)));
        run.Effects.OfType<Effects.RetryJob>().Single().NotBefore.ShouldBe(run.Now.AddMinutes(5));
        var task = run.State.Tasks[0].Key;
        var first = run.Now.AddDays(1);
        run.Accept(new UpdateUserTask(task, "li", DueDate: first, FollowUpDate: first, Priority: 1));
        run.Accept(new UpdateUserTask(task, "wang", DueDate: first.AddDays(1), FollowUpDate: first.AddDays(2), Priority: 2));
        var open = run.State.Tasks[0];
        (open.Assignee, open.DueDate, open.FollowUpDate, open.Priority).ShouldBe(("wang", first.AddDays(1), first.AddDays(2), 2));
    }

    [Fact]
    public void Should_show_the_variables_of_a_process_and_not_of_its_caller()
    {
        var run = Run.Of(
                Process("p", Start("start"), Call("call", "called", false, Input("1", "given")), Flow("start > call")),
                Process("called", Start("begin"), UserTask("a", Input("2", "own")), Flow("begin > a"))
            )
            .Start("p", """{"outer": 0}""");
        var seen = run.Active("a").VisibleVariables();
        seen["own"].ShouldBe(NumberValue.Of(2));
        run.Active("a").TryGet("own", out _).ShouldBeTrue();
        run.Active("a").ToString().ShouldBe($"a {run.Active("a").Key} Activated");
    }
}
