using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bases.Activities.Contract;
using Bases.Engine;
using Bases.Engine.Commands;
using Bases.Engine.Effects;
using Bases.Engine.Execution;
using Bases.Engine.State;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Faults;
using Bases.Infrastructure.Journal;
using Bases.Infrastructure.Mail;
using Bases.Infrastructure.Writing;
using TaskRefusal = Bases.Infrastructure.Queries.TaskRefusal;

namespace Bases.Infrastructure.Runtime;

/// <summary>
/// A command on one instance and all that follows from it at once: activities are run and their answers are fed back until
/// the instance waits for somebody. Everything is written in the transaction that is open.
/// </summary>
internal sealed class Step
{
    /// <summary>More activities than this in one step are taken for an endless loop.</summary>
    private const int MostActivities = 5_000;

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StepServices services;
    private readonly WriteSession session;
    private readonly string? actor;
    private readonly MailWork mail;
    private readonly DocumentWork documents;
    private readonly Dictionary<Key, OpenJob> ready = [];
    private readonly Queue<Key> order = new();
    private readonly Queue<TaskDeadline> deadlines = new();
    private InstanceState? state;
    private EffectRows rows;
    private int activities;
    private bool retrying;

    // The error that the activity just answered with: what opens next is where the procedure turns because of it.
    private TaskRefusal? refusal;

    public Step(StepServices services, WriteSession session, Definition definition, InstanceState? state, Key instance, string? actor)
    {
        this.services = services;
        this.session = session;
        Definition = definition;
        this.state = state;
        this.actor = actor;
        rows = new EffectRows(session, services.Catalogues, definition, actor);
        Func<string, Resource?> find = path =>
            services.Catalogues.Working.ProcedureFile(
                Resource.FolderOf(Definition.Deployed.ResourceName),
                path,
                Definition.Deployed.DeploymentKey
            );
        mail = new MailWork(session, services.Templates, services.Options, find, instance, actor);
        documents = new DocumentWork(session, services.Files, find, instance, actor);
        Instance = instance;
    }

    public Key Instance { get; }

    /// <summary>The version of the root process; another one after a migration.</summary>
    public Definition Definition { get; private set; }

    /// <summary>After the step.</summary>
    public InstanceState State => state!;

    /// <returns>Null when it was done.</returns>
    public Rejection? Run(Command command)
    {
        session.Instances.Touch(Instance);
        if (Handle(command) is { } rejection)
        {
            return rejection;
        }

        while (order.TryDequeue(out var key))
        {
            // Another answer may have cancelled it meanwhile.
            if (ready.TryGetValue(key, out var job) && Handle(Answer(job)) is { } refused)
            {
                throw new InvalidOperationException(
                    $"The answer of activity '{job.Type}' at '{job.ElementId}' was refused: {refused.Message}"
                );
            }

            MoveDeadlines();
        }

        var put = session.Register.Flush(session, actor, Instance);
        if (put.Count > 0)
        {
            session.Journal.Append(
                session.Sql,
                session.Now,
                Instance,
                actor,
                "PutRegister",
                JsonSerializer.Serialize(put, JournalJson.Options),
                "[]"
            );
        }

        documents.Flush();
        mail.Flush();
        return null;
    }

    private void MoveDeadlines()
    {
        while (deadlines.TryDequeue(out var deadline))
        {
            foreach (var task in State.Tasks.Where(task => task.Element.ElementId == deadline.ElementId).ToList())
            {
                if (Handle(new UpdateUserTask(task.Key, DueDate: deadline.DueDate)) is { } refused)
                {
                    throw new InvalidOperationException($"The deadline of '{deadline.ElementId}' could not be moved: {refused.Message}");
                }
            }
        }
    }

    private Rejection? Handle(Command command)
    {
        var element = ElementOf(command);
        var outcome = services.Engine.Handle(state, command, session.Now);
        if (outcome.Rejection is { } rejection)
        {
            return rejection;
        }

        state = outcome.State;
        retrying = command is ResolveIncident;
        Record(command, element, outcome);
        foreach (var effect in outcome.Effects)
        {
            Apply(effect);
        }

        return null;
    }

    private void Record(Command command, string? element, Outcome outcome)
    {
        var formVersion = command is CompleteUserTask complete
            ? session.Sql.First(
                "SELECT form_version FROM tasks WHERE key = @0",
                row => row.IsDBNull(0) ? (int?)null : row.GetInt32(0),
                complete.TaskKey.Value
            )
            : null;
        session.Journal.Append(
            session.Sql,
            session.Now,
            Instance,
            actor,
            command.GetType().Name,
            JsonSerializer.Serialize(command, command.GetType(), JournalJson.Options),
            Write(outcome.Events),
            element,
            Definition.Deployed.Key,
            Definition.Deployed.Version,
            services.Compiled.RulePack(services.Catalogues.Working, Definition.Deployed.DeploymentKey),
            formVersion
        );
    }

    private void Apply(Effect effect)
    {
        switch (effect)
        {
            case OpenUserTask open:
                rows.Open(refusal is null ? open.Task : open.Task with { Headers = refusal.AddTo(open.Task.Headers) }, State);
                break;
            case ChangeUserTask change:
                rows.Change(change.Task);
                break;
            case CloseUserTask close:
                rows.Close(close);
                break;
            case ScheduleTimer timer:
                rows.Open(timer, State);
                break;
            case CancelTimer cancel:
                Timers.TimerRows.Delete(session, cancel.TimerKey);
                break;
            case OpenSubscription open:
                rows.Open(open, State);
                WaitingMessages.Opened(session, open);
                break;
            case CloseSubscription close:
                rows.Close(close);
                break;
            case OpenJob job when services.Activities.Find(job.Type) is not null:
                if (retrying)
                {
                    // The row that told of its failure.
                    rows.Close(new CloseJob(job.JobKey, Completed: false));
                }

                ready[job.JobKey] = job;
                order.Enqueue(job.JobKey);
                break;
            case OpenJob job:
                rows.Keep(job, State, Queries.JobState.Open, job.Retries, null);
                break;
            case RetryJob retry:
                rows.Retry(retry);
                break;
            case CloseJob close:
                if (!ready.Remove(close.JobKey))
                {
                    rows.Close(close);
                }

                break;
            case PublishMessage message:
                session.Messages.Add(new QueuedMessage(message.Name, message.CorrelationKey, message.Variables, actor));
                break;
            case BroadcastSignal signal:
                session.Messages.Add(new QueuedMessage(signal.Name, null, signal.Variables, actor, Signal: true, Origin: Instance));
                break;
            case RaiseIncident incident:
                rows.Raise(incident, State);
                break;
            case CloseIncident close:
                rows.Close(close, State);
                break;
            case MigrateProcess migrated:
                Repin(migrated);
                break;
            case EndInstance end:
                InstanceStore.End(session, end.InstanceKey, end.End);
                break;
            default:
                throw new InvalidOperationException($"The runtime does not know the effect {effect.GetType().Name}.");
        }
    }

    /// <summary>What waits is shown at its new elements; a root process is another version from now on.</summary>
    private void Repin(MigrateProcess migrated)
    {
        if (migrated.ProcessKey == Instance)
        {
            Definition =
                services.Catalogues.Working.Find(new Key(migrated.DefinitionKey))
                ?? throw new InvalidDataException($"Definition {migrated.DefinitionKey} is not deployed.");
            InstanceStore.Repin(session, Instance, Definition);
            rows = new EffectRows(session, services.Catalogues, Definition, actor);
        }

        rows.Renamed(State);
    }

    /// <summary>Runs the activity. What it wrote before it failed is taken back, so that a retry begins afresh.</summary>
    private Command Answer(OpenJob job)
    {
        if (++activities > MostActivities)
        {
            return Failed(job, $"More than {MostActivities} activities ran in one step: the process goes round in a circle.");
        }

        var positions = (session.Register.Here(), mail.Here(), documents.Here());
        ActivityResult result;
        FaultPoint.Hit("before-activity");
        try
        {
            result = services.Activities.Find(job.Type)!.Execute(Context(job));
        }
        catch (Exception bug) when (bug is not System.Data.Common.DbException)
        {
            // The person's own step is kept; an operator retries the activity when it was mended.
            var reference = services.Report(bug, job);
            result = new ActivityResult.Failed($"The activity '{job.Type}' failed unexpectedly: {bug.Message} Reference {reference}.");
        }

        FaultPoint.Hit("after-activity");
        refusal = result is ActivityResult.Error refused ? new TaskRefusal(refused.Code, refused.Message) : null;
        if (result is ActivityResult.Completed completed)
        {
            foreach (var deadline in completed.Deadlines)
            {
                deadlines.Enqueue(deadline);
            }

            return new CompleteJob(job.JobKey, completed.Variables);
        }

        session.Register.Return(positions.Item1);
        mail.Return(positions.Item2);
        documents.Return(positions.Item3);
        return result is ActivityResult.Error error
            ? new ThrowError(
                job.JobKey,
                error.Code,
                error.Message,
                ActivityJson.Write(new { ErrorCode = error.Code, ErrorMessage = error.Message })
            )
            : Failed(job, ((ActivityResult.Failed)result).Message);
    }

    private FailJob Failed(OpenJob job, string message)
    {
        ready.Remove(job.JobKey);
        rows.Keep(job, State, Queries.JobState.Failed, 0, message);
        return new FailJob(job.JobKey, 0, message);
    }

    private ActivityContext Context(OpenJob job) =>
        new(
            Instance.ToString(),
            job.ProcessId,
            job.ElementId,
            job.Headers,
            job.Variables,
            session.Now,
            services.Calendar,
            session.Register,
            mail,
            new PinnedDecisions(services.Definitions, services.Catalogues.Working, Definition.Deployed.DeploymentKey, services.Calendar),
            documents,
            actor
        );

    private string? ElementOf(Command command) =>
        state is null
            ? (command as StartProcess)?.StartElementId
            : command switch
            {
                CompleteUserTask complete when state.TryGetTask(complete.TaskKey, out var task) => task.Element.ElementId,
                UpdateUserTask update when state.TryGetTask(update.TaskKey, out var task) => task.Element.ElementId,
                CompleteJob complete when state.TryGetJob(complete.JobKey, out var job) => job.Element.ElementId,
                FailJob fail when state.TryGetJob(fail.JobKey, out var job) => job.Element.ElementId,
                ThrowError thrown when state.TryGetJob(thrown.JobOrTaskKey, out var job) => job.Element.ElementId,
                ThrowError thrown when state.TryGetTask(thrown.JobOrTaskKey, out var task) => task.Element.ElementId,
                FireTimer fire when state.TryGetTimer(fire.TimerKey, out var timer) => timer.ElementId,
                RescheduleTimer reschedule when state.TryGetTimer(reschedule.TimerKey, out var timer) => timer.ElementId,
                CorrelateMessage message when state.TryGetSubscription(message.SubscriptionKey, out var wait) => wait.ElementId,
                DeliverSignal signal when state.TryGetSubscription(signal.SubscriptionKey, out var wait) => wait.ElementId,
                ResolveIncident resolve when state.TryGetIncident(resolve.IncidentKey, out var incident) => incident.Element.ElementId,
                TriggerElement trigger when state.TryGetElement(trigger.ElementInstanceKey, out var waiting) => waiting.ElementId,
                _ => null,
            };

    private static string Write(IReadOnlyList<Event> events)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Json))
        {
            writer.WriteStartArray();
            foreach (var happened in events)
            {
                EventCodec.Write(writer, happened);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
