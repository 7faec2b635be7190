using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Engine.Definitions;
using Bases.Engine.Effects;
using Bases.Engine.Execution;
using Bases.Engine.Simulation.Scenarios;
using Bases.Engine.State;

namespace Bases.Engine.Simulation;

/// <summary>
/// The shell of a run: the instances, the clock, and everything that the engine leaves to its host – jobs, timers,
/// messages and signals between instances. It does what the runtime does, in memory and at once.
/// </summary>
internal sealed class SimulatedWorld
{
    private readonly Scenario scenario;
    private readonly SimulationOptions options;
    private readonly RunRecord record;
    private readonly ProcessEngine engine;
    private readonly List<InstanceState> instances = [];
    private readonly Queue<(InstanceState Instance, Effect Effect)> effects = new();
    private readonly IReadOnlyList<StartTrigger> starts;
    private readonly StartTimers startTimers;
    private readonly Dictionary<string, int> jobsOfType = new(StringComparer.Ordinal);
    private int actions;

    public SimulatedWorld(SimulatedDeployment deployment, Scenario scenario, SimulationOptions options, RunRecord record)
    {
        this.scenario = scenario;
        this.options = options;
        this.record = record;
        engine = new ProcessEngine(deployment, deployment, options.Calendar);
        var atStart = new FeelEnvironment(scenario.Start, options.Calendar);
        starts = [.. deployment.Processes.SelectMany(process => StartTriggers.Of(process, atStart))];
        startTimers = new StartTimers(starts.OfType<TimerStartTrigger>(), scenario.Start);
        Now = scenario.Start;
    }

    public DateTimeOffset Now { get; private set; }

    public IReadOnlyList<InstanceState> Instances => instances;

    public IEnumerable<InstanceState> Running => instances.Where(instance => instance.IsRunning);

    public RunRecord Record => record;

    public Observation Observe() => Observation.Of(instances, startTimers.Pending.Select(timer => timer.Element), record);

    public Rejection? Start(string processId, ContextValue variables, string? startElementId = null, string? startedBy = null)
    {
        Count();
        var key = Key.ForInstance(instances.Count + 1);
        var outcome = engine.Handle(null, new StartProcess(key, processId, null, variables, startElementId, StartedBy: startedBy), Now);
        if (outcome.Rejection is null)
        {
            instances.Add(outcome.State!);
        }

        return Take(outcome, outcome.State);
    }

    public Rejection? Send(InstanceState instance, Command command)
    {
        Count();
        return Take(engine.Handle(instance, command, Now), instance);
    }

    /// <summary>To the oldest open subscription with this name and key; if there is none, to a message start event.</summary>
    public Rejection? Deliver(string name, string? correlationKey, ContextValue variables)
    {
        var receiver = Running
            .SelectMany(instance => instance.Subscriptions.Select(subscription => (Instance: instance, Subscription: subscription)))
            .Where(item => item.Subscription.Kind == SubscriptionKind.Message && item.Subscription.Name == name)
            .Where(item => item.Subscription.CorrelationKey == correlationKey)
            .OrderBy(item => record.OrderOf(item.Subscription.Key))
            .FirstOrDefault();
        if (receiver.Subscription is { } subscription)
        {
            record.Note(
                Now,
                "message",
                record.Label(new ElementRef(subscription.Owner.Definition.ProcessId, subscription.ElementId)),
                name
            );
            return Send(receiver.Instance, new CorrelateMessage(subscription.Key, variables));
        }

        var start = starts.OfType<MessageStartTrigger>().FirstOrDefault(trigger => trigger.Name == name);
        if (start is not null)
        {
            record.Note(Now, "message", record.Label(new ElementRef(start.Process.ProcessId, start.ElementId)), name);
            return Start(start.Process.ProcessId, variables, start.ElementId, name);
        }

        return new Rejection(
            RejectionCode.NotFound,
            $"Expected somebody to wait for message {name}{(correlationKey is null ? "" : $" with key {correlationKey}")}, but nobody does."
        );
    }

    /// <summary>To everybody who waits for it now, and to signal start events.</summary>
    /// <param name="thrower">The instance that threw it: who waits there has had it.</param>
    public void Broadcast(string name, ContextValue variables, InstanceState? thrower = null)
    {
        record.Note(Now, "signal", null, name);
        var receivers = Running
            .Where(instance => instance != thrower)
            .SelectMany(instance => instance.Subscriptions.Select(subscription => (Instance: instance, Subscription: subscription)))
            .Where(item => item.Subscription.Kind == SubscriptionKind.Signal && item.Subscription.Name == name)
            .OrderBy(item => record.OrderOf(item.Subscription.Key))
            .ToList();
        foreach (var (instance, subscription) in receivers)
        {
            // An earlier receiver may have ended what this one belongs to.
            if (instance.IsRunning && instance.TryGetSubscription(subscription.Key, out _))
            {
                Send(instance, new DeliverSignal(subscription.Key, variables));
            }
        }

        foreach (var start in starts.OfType<SignalStartTrigger>().Where(trigger => trigger.Name == name))
        {
            Start(start.Process.ProcessId, variables, start.ElementId, name);
        }
    }

    /// <summary>Runs until nothing moves without help: jobs that somebody does are done, timers that are due are fired.</summary>
    public void Settle()
    {
        do
        {
            while (effects.TryDequeue(out var next))
            {
                React(next.Instance, next.Effect);
            }
        } while ((NextTimer() is { } timer && timer.Due <= Now && Fire(timer)) || (options.Auto && CompleteNext()));
    }

    /// <summary>Moves the clock; timers fire on the way, each at its own time.</summary>
    public void AdvanceTo(DateTimeOffset target)
    {
        while (NextTimer() is { } timer && timer.Due <= target)
        {
            FireAtItsTime(timer);
        }

        Now = target > Now ? target : Now;
    }

    /// <summary>Moves the clock to the next timer of an element, or of all, and fires it; those due before it fire first.</summary>
    /// <returns>False when no such timer is set.</returns>
    public bool FireNext(ElementRef? element)
    {
        while (NextTimer(element) is { } wanted)
        {
            var next = NextTimer()!;
            if (next.Due >= wanted.Due)
            {
                FireAtItsTime(wanted);
                return true;
            }

            FireAtItsTime(next);
        }

        return false;
    }

    private void FireAtItsTime(SimulatedTimer timer)
    {
        Now = timer.Due > Now ? timer.Due.ToOffset(scenario.Start.Offset) : Now;
        Fire(timer);
        Settle();
    }

    private bool Fire(SimulatedTimer timer)
    {
        if (timer.Instance is { } instance)
        {
            Demand(Send(instance, new FireTimer(timer.Key)), "fire a timer that is set");
        }
        else
        {
            record.Note(Now, "timer fired", record.Label(timer.Element));
            startTimers.Fired(timer);
            Start(timer.Element.ProcessId, ContextValue.Empty, timer.Element.ElementId);
        }

        return true;
    }

    private SimulatedTimer? NextTimer(ElementRef? of = null) =>
        Running
            .SelectMany(instance => instance.Timers.Select(timer => SimulatedTimer.Of(instance, timer)))
            .Concat(startTimers.Pending)
            .Where(timer => of is null || timer.Element == of)
            .OrderBy(timer => timer.Due)
            .ThenBy(timer => record.OrderOf(timer.Key))
            .FirstOrDefault();

    private void React(InstanceState instance, Effect effect)
    {
        switch (effect)
        {
            case OpenJob job:
                Do(instance, job);
                break;
            case PublishMessage message:
                DeliverOrLose(message);
                break;
            case BroadcastSignal signal:
                Broadcast(signal.Name, signal.Variables, thrower: instance);
                break;
            default:
                // Tasks, timers, subscriptions and incidents are looked up in the state itself.
                break;
        }
    }

    private void Do(InstanceState instance, OpenJob job)
    {
        if (!instance.IsRunning || !instance.TryGetJob(job.JobKey, out _))
        {
            return;
        }

        if (scenario.Mocks.TryGetValue(job.Type, out var outcomes))
        {
            var number = jobsOfType.GetValueOrDefault(job.Type);
            jobsOfType[job.Type] = number + 1;
            Answer(instance, job.JobKey, outcomes[Math.Min(number, outcomes.Count - 1)]);
        }
        else if (options.Activities?.Invoke(new JobRequest(job, instance.Key, Now)) is { } reply)
        {
            foreach (var remark in reply.Remarks)
            {
                record.Note(Now, "activity", job.ElementId, remark);
            }

            Answer(instance, job.JobKey, reply.Outcome);
            foreach (var message in reply.Messages)
            {
                effects.Enqueue((instance, message));
            }
        }
    }

    private void Answer(InstanceState instance, Key job, JobOutcome outcome) =>
        Demand(
            Send(
                instance,
                outcome switch
                {
                    JobOutcome.Completes done => new CompleteJob(job, done.Variables),
                    JobOutcome.Throws error => new ThrowError(job, error.Code, error.Message, error.Variables),
                    JobOutcome.Fails failure => new FailJob(job, 0, failure.Message),
                    _ => throw new InvalidOperationException($"Unknown outcome {outcome}"),
                }
            ),
            "answer an open job"
        );

    private void DeliverOrLose(PublishMessage message)
    {
        if (Deliver(message.Name, message.CorrelationKey, message.Variables) is not null)
        {
            record.Note(
                Now,
                "message lost",
                null,
                message.CorrelationKey is null ? message.Name : $"{message.Name} [{message.CorrelationKey}]"
            );
        }
    }

    private bool CompleteNext()
    {
        var tasks = Running.SelectMany(instance => instance.Tasks.Select(task => (instance, task.Key, IsTask: true)));
        var jobs = Running.SelectMany(instance => instance.Jobs.Where(job => job.IsOpen).Select(job => (instance, job.Key, IsTask: false)));
        var next = tasks.Concat(jobs).OrderBy(item => record.OrderOf(item.Key)).ToList();
        foreach (var (instance, key, isTask) in next)
        {
            Command command = isTask ? new CompleteUserTask(key, ContextValue.Empty) : new CompleteJob(key, ContextValue.Empty);
            if (Send(instance, command) is null)
            {
                return true;
            }
        }

        return false;
    }

    private Rejection? Take(Outcome outcome, InstanceState? instance)
    {
        if (outcome.Rejection is { } rejection)
        {
            return rejection;
        }

        foreach (var happened in outcome.Events)
        {
            record.Take(happened, Now);
        }

        foreach (var effect in outcome.Effects)
        {
            effects.Enqueue((instance!, effect));
        }

        return null;
    }

    private void Count()
    {
        if (++actions > options.MaximumActions)
        {
            throw new NotAtRestException(options.MaximumActions);
        }
    }

    private static void Demand(Rejection? rejection, string what)
    {
        if (rejection is not null)
        {
            throw new InvalidOperationException($"The engine refused to {what}: {rejection.Message}");
        }
    }
}
