using Bases.Activities.Contract;
using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using Bases.Engine;
using Bases.Engine.Commands;
using Bases.Engine.Effects;
using Bases.Engine.Execution;
using Bases.Engine.State;
using Bases.Register;
using Bases.Register.Memory;

namespace Bases.Activities.Tests.Office;

/// <summary>
/// The department in memory: the procedures of the tree on the real engine, with the real activities, decisions and
/// calendar, and a register. Time moves only when a test moves it; timers fire at their own time, oldest first.
/// </summary>
internal sealed class Office
{
    private readonly List<InstanceState> instances = [];
    private readonly Queue<OfficeMessage> messages = [];
    private readonly ProcessEngine engine;
    private readonly OfficeDecisions decisions = OfficeDecisions.OfTree();
    private readonly OfficeDefinitions definitions = OfficeDefinitions.OfTree();
    private readonly List<(string Name, string? Key)> published = [];
    private readonly List<YearlyStart> yearly = [];
    private long lastInstance;

    public Office(IEnumerable<IRegisterEntry> entries, string now)
    {
        Register = new InMemoryRegister(entries);
        Now = At(now);
        Calendar = RegisterCalendar.Of(Register);
        engine = new ProcessEngine(definitions, decisions, Calendar);
    }

    public InMemoryRegister Register { get; }

    public DateTimeOffset Now { get; private set; }

    public IWorkingCalendar Calendar { get; }

    public Mailroom Mail { get; } = new();

    public Filing Documents { get; } = new();

    public IReadOnlyList<InstanceState> Instances => instances;

    /// <summary>Open tasks as "businessKey/element".</summary>
    public IEnumerable<string> Tasks =>
        instances
            .Where(instance => instance.IsRunning)
            .SelectMany(instance => instance.Tasks.Select(task => $"{instance.BusinessKey}/{task.Element.ElementId}"));

    public IEnumerable<string> Incidents =>
        instances.SelectMany(instance =>
            instance.Incidents.Select(incident => $"{instance.BusinessKey}/{incident.Element.ElementId}: {incident.Message}")
        );

    public static DateTimeOffset At(string local) =>
        new(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    public static ContextValue Json(object content) => ActivityJson.Write(content);

    public InstanceState Case(string? businessKey) => instances.Last(instance => instance.BusinessKey == businessKey);

    public OpenTask Task(string? businessKey, string element, int which = 0) =>
        Case(businessKey).Tasks.Where(task => task.Element.ElementId == element).ElementAtOrDefault(which)
        ?? throw new ShouldAssertException(
            $"{businessKey} has no task {element}, but {string.Join(", ", Case(businessKey).Tasks.Select(task => task.Element.ElementId))} (incidents: {string.Join("; ", Incidents)})."
        );

    public Office Start(string process, string businessKey, object variables, string? actor = null)
    {
        var key = Key.ForInstance(++lastInstance);
        Handle(null, new StartProcess(key, process, businessKey, Json(variables)), actor);
        Deliver();
        return this;
    }

    /// <summary>Somebody completes a task with the data of its form, under the form's name.</summary>
    public Office Complete(string? businessKey, string element, string actor, object variables, int which = 0)
    {
        Handle(Case(businessKey), new CompleteUserTask(Task(businessKey, element, which).Key, Json(variables)), actor);
        Deliver();
        return this;
    }

    /// <summary>The expert completes his own task.</summary>
    public Office CompleteFor(string businessKey, string element, string expert, object variables)
    {
        var task = Case(businessKey)
            .Tasks.First(open => open.Element.ElementId == element && open.CandidateGroups.Contains("expert:" + expert));
        Handle(Case(businessKey), new CompleteUserTask(task.Key, Json(variables)), "expert-" + expert);
        Deliver();
        return this;
    }

    public Office Send(string message, string key, object? variables = null, string? actor = null)
    {
        messages.Enqueue(new OfficeMessage(message, key, Json(variables ?? new { }), actor));
        Deliver();
        return this;
    }

    /// <summary>Moves the clock; what falls due on the way happens at its own time.</summary>
    public Office MoveTo(string local) => MoveTo(At(local));

    public Office MoveTo(DateTimeOffset target)
    {
        while (true)
        {
            var next = instances
                .Where(instance => instance.IsRunning)
                .SelectMany(instance => instance.Timers.Select(timer => (instance, timer)))
                .OrderBy(due => due.timer.DueDate)
                .ThenBy(due => due.timer.Key)
                .FirstOrDefault();
            var begins = yearly.OrderBy(start => start.Next.Due).FirstOrDefault();
            if (begins is not null && begins.Next.Due <= target && !(next.timer?.DueDate < begins.Next.Due))
            {
                Now = begins.Next.Due;
                yearly.Remove(begins);
                yearly.AddRange(YearlyStart.After(begins));
                Handle(
                    null,
                    new StartProcess(Key.ForInstance(++lastInstance), begins.ProcessId, null, Json(new { }), begins.ElementId),
                    null
                );
            }
            else if (next.timer is { } timer && timer.DueDate <= target)
            {
                Now = timer.DueDate > Now ? timer.DueDate : Now;
                Handle(next.instance, new FireTimer(timer.Key), null);
            }
            else
            {
                break;
            }

            Deliver();
        }

        Now = target;
        return this;
    }

    /// <summary>From now on this procedure begins by the calendar, as on a server.</summary>
    public Office ByTheCalendar(string processId)
    {
        yearly.AddRange(
            OfficeDefinitions
                .StartedByTime()
                .Where(trigger => trigger.Process.ProcessId == processId)
                .SelectMany(trigger => YearlyStart.First(trigger, Now))
        );
        return this;
    }

    public T Entry<T>(string id)
        where T : class, IRegisterEntry =>
        Register.Find<T>(id) ?? throw new ShouldAssertException($"The register has no {typeof(T).Name} {id}.");

    public Value Variable(string? businessKey, string name) =>
        Case(businessKey).Root!.Variables.TryGet(name, out var value) ? value : Value.Null;

    /// <summary>The keys of all messages of that name that were sent, delivered or not.</summary>
    public IEnumerable<string?> Published(string message) => published.Where(sent => sent.Name == message).Select(sent => sent.Key);

    private void Handle(InstanceState? state, Command command, string? actor)
    {
        var outcome = engine.Handle(state, command, Now);
        if (outcome.Rejection is { } rejection)
        {
            throw new ShouldAssertException(rejection.Message);
        }

        var after = outcome.State!;
        if (state is null)
        {
            instances.Add(after);
        }

        foreach (var effect in outcome.Effects)
        {
            Carry(after, effect, actor);
        }
    }

    private void Carry(InstanceState state, Effect effect, string? actor)
    {
        switch (effect)
        {
            case OpenJob job when state.TryGetJob(job.JobKey, out _):
                Handle(state, Answer(state, job, actor), actor);
                break;
            case PublishMessage message:
                messages.Enqueue(new OfficeMessage(message.Name, message.CorrelationKey, message.Variables, actor));
                break;
        }
    }

    private Command Answer(InstanceState state, OpenJob job, string? actor)
    {
        var activity = ActivityCatalogue.All.Find(job.Type) ?? throw new ShouldAssertException($"There is no activity {job.Type}.");
        var context = new ActivityContext(
            state.Key.ToString(),
            job.ProcessId,
            job.ElementId,
            job.Headers,
            job.Variables,
            Now,
            Calendar,
            Register,
            new Outbox(this, state.Key, actor),
            decisions,
            Documents,
            actor
        );
        return activity.Execute(context) switch
        {
            ActivityResult.Completed done => new CompleteJob(job.JobKey, done.Variables),
            ActivityResult.Error error => new ThrowError(
                job.JobKey,
                error.Code,
                error.Message,
                Json(new { ErrorCode = error.Code, ErrorMessage = error.Message })
            ),
            ActivityResult.Failed failed => new FailJob(job.JobKey, 0, failed.Message),
            var other => throw new InvalidOperationException(other.ToString()),
        };
    }

    private void Deliver()
    {
        while (messages.TryDequeue(out var message))
        {
            published.Add((message.Name, message.Key));
            var waiting = instances
                .Where(instance => instance.IsRunning && instance.Key != message.NotTo)
                .SelectMany(instance => instance.Subscriptions.Select(subscription => (instance, subscription)))
                .Where(open =>
                    open.subscription.Kind == SubscriptionKind.Message
                    && open.subscription.Name == message.Name
                    && open.subscription.CorrelationKey == message.Key
                )
                .ToList();
            foreach (var (instance, subscription) in message.NotTo is null ? waiting.Take(1) : waiting)
            {
                Handle(instance, new CorrelateMessage(subscription.Key, message.Variables), message.Actor);
            }

            if (waiting.Count == 0 && message.NotTo is null && OfficeDefinitions.StartedBy(message.Name) is { } start)
            {
                var key = Key.ForInstance(++lastInstance);
                Handle(null, new StartProcess(key, start.ProcessId, message.Key, message.Variables, start.ElementId), message.Actor);
            }
        }
    }

    /// <param name="NotTo">The sender of a message to all others; null for a message to one.</param>
    private sealed record OfficeMessage(string Name, string? Key, ContextValue Variables, string? Actor, Key? NotTo = null);

    private sealed class Outbox(Office office, Key sender, string? actor) : IOutbox
    {
        public void Send(MailRequest mail) => office.Mail.Take(mail, office.Now);

        public void Publish(string messageName, string? correlationKey, ContextValue variables) =>
            office.messages.Enqueue(new OfficeMessage(messageName, correlationKey, variables, actor));

        public void PublishToAll(string messageName, string correlationKey, ContextValue variables) =>
            office.messages.Enqueue(new OfficeMessage(messageName, correlationKey, variables, actor, sender));
    }
}
