using System.Text;
using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Engine.Definitions;
using Bases.Engine.Effects;
using Bases.Engine.Events;
using Bases.Engine.Execution;
using Bases.Engine.State;

namespace Bases.Engine.Tests.Execution;

/// <summary>
/// One instance under test. After every command all events are replayed from empty and must give the same state, every
/// event must survive being written and read, the effects must tell the shell what the state says, and the run goes on with
/// a state that was saved and restored.
/// </summary>
internal sealed class Run
{
    private readonly Deployment deployment = new();
    private readonly ProcessEngine engine;
    private readonly List<Event> events = [];
    private readonly List<Effect> effects = [];
    private readonly Shell shell = new();
    private InstanceState? state;

    public Run(string xml, EngineOptions? options = null, IDecisionEvaluator? decisions = null)
    {
        deployment.Deploy(xml);
        engine = new ProcessEngine(deployment, decisions, options: options);
    }

    public static Run Of(params string[] roots) => new(Bpmn.File(roots));

    public DateTimeOffset Now { get; set; } = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(8));

    public Deployment Deployment => deployment;

    public InstanceState State => state!;

    public IReadOnlyList<Event> Events => events;

    public IReadOnlyList<Effect> Effects => effects;

    /// <summary>Ids of the elements with open user tasks, oldest first.</summary>
    public IEnumerable<string> Tasks => State.Tasks.Select(task => task.Element.ElementId);

    public IEnumerable<string> Jobs => State.Jobs.Select(job => job.Type);

    public InstanceEnd? End => State.End;

    public static ContextValue Json(string json) => (ContextValue)ValueJson.Parse(json);

    public Run Start(string process, string variables = "{}", string? at = null)
    {
        Accept(new StartProcess(Key.ForInstance(7), process, "B-1", Json(variables), at));
        return this;
    }

    public Run Complete(string task, string variables = "{}") =>
        Accept(new CompleteUserTask(State.Tasks.First(open => open.Element.ElementId == task).Key, Json(variables)));

    public Run Done(string type, string variables = "{}") =>
        Accept(new CompleteJob(State.Jobs.First(open => open.Type == type).Key, Json(variables)));

    public Run Fail(string type, int retries = 0) =>
        Accept(new FailJob(State.Jobs.First(open => open.Type == type).Key, retries, "It broke."));

    public Run ThrowError(string type, string code) =>
        Accept(new ThrowError(State.Jobs.First(open => open.Type == type).Key, code, null, ContextValue.Empty));

    public Run Fire(string element)
    {
        var timer = State.Timers.First(open => open.ElementId == element);
        Now = timer.DueDate;
        return Accept(new FireTimer(timer.Key));
    }

    public Run Send(string message, string variables = "{}", string? key = null) =>
        Accept(
            new CorrelateMessage(State.Subscriptions.First(open => open.Name == message && open.CorrelationKey == key).Key, Json(variables))
        );

    public Run Signal(string signal, string variables = "{}") =>
        Accept(new DeliverSignal(State.Subscriptions.First(open => open.Name == signal).Key, Json(variables)));

    public Run Set(string variables, string? scope = null) =>
        Accept(new SetVariables(scope is null ? null : Active(scope).Key, Json(variables)));

    public Run Resolve(string variables = "{}") => Accept(new ResolveIncident(State.Incidents[0].Key, Json(variables)));

    public ElementInstance Active(string element) => State.Elements.First(instance => instance.ElementId == element);

    public Value Variable(string name) => State.Root!.Variables.TryGet(name, out var value) ? value : Value.Null;

    public int Completions(string element) =>
        events
            .OfType<ElementCompleted>()
            .Count(done => done.ElementId == element && done.Role is not (ElementRole.LoopBody or ElementRole.CompensationScope));

    public IEnumerable<string> CompletedInOrder => events.OfType<ElementCompleted>().Select(done => done.ElementId);

    public Run Accept(Command command)
    {
        var outcome = engine.Handle(state, command, Now);
        outcome.Rejection.ShouldBeNull();
        outcome.Events.ShouldNotBeEmpty();
        events.AddRange(outcome.Events);
        effects.AddRange(outcome.Effects);
        state = outcome.State!;
        shell.CarryOut(outcome.Effects);
        Verify();
        return this;
    }

    public string Reject(Command command)
    {
        var before = state is null ? null : Saved(state);
        var outcome = engine.Handle(state, command, Now);
        outcome.Events.ShouldBeEmpty();
        outcome.Effects.ShouldBeEmpty();
        if (before is not null)
        {
            Saved(state!).ShouldBe(before);
        }

        return outcome.Rejection.ShouldNotBeNull().Message;
    }

    private static string Saved(InstanceState instance) => Encoding.UTF8.GetString(StateCodec.Write(instance));

    private void Verify()
    {
        var saved = Saved(State);
        shell.ShouldKnow(State);
        Saved(engine.Replay(events)).ShouldBe(saved, "Replaying the events gave another state.");
        Saved(engine.Replay(events.Select(happened => EventCodec.Read(EventCodec.Write(happened)))))
            .ShouldBe(saved, "An event changed by being written and read.");
        state = StateCodec.Read(StateCodec.Write(State), deployment);
        Saved(state).ShouldBe(saved, "Saving and restoring changed the state.");
        foreach (var element in State.Elements)
        {
            element.InFlight.ShouldBe(0, $"Tokens are on their way in {element} although nothing moves.");
        }
    }
}
