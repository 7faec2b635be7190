using System.Runtime.ExceptionServices;
using Bases.Activities.Contract;
using Bases.Dmn.Decisions;
using Bases.Dmn.Values;
using Bases.Engine;
using Bases.Engine.Commands;
using Bases.Engine.Execution;
using Bases.Engine.Validation;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Journal;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Writing;
using Bases.Register;

namespace Bases.Infrastructure.Runtime;

/// <summary>
/// The one way to change anything. Each command commits state, journal, tasks, timers, subscriptions, jobs, incidents,
/// register and outbox together or not at all; when the task completes, it is on the disk.
/// </summary>
/// <remarks>
/// A wrong command comes back as a rejection. A bug comes as <see cref="RuntimeFaultException"/> with a reference number, a
/// disk that cannot be written as <see cref="StoreUnavailableException"/>; in both cases nothing has changed.
/// The caller has checked who may do it: the runtime records the actor and does not judge him.
/// </remarks>
public sealed class ProcessRuntime
{
    private readonly RuntimeParts parts;
    private readonly string? request;

    internal ProcessRuntime(RuntimeParts parts, string? request = null)
    {
        this.parts = parts;
        this.request = request;
    }

    /// <summary>
    /// The runtime for one request of its actor: the command that is given to it is carried out once, however often the
    /// request comes; the repetitions get the first answer. Kept with what the command wrote, for two days.
    /// </summary>
    /// <param name="requestId">Chosen by whoever asks; null for commands that are not repeated.</param>
    public ProcessRuntime Once(string? requestId) => new(parts, requestId);

    /// <summary>Opens the store: migrates it, reads what is held in memory, takes up what a crash left. The host does this when it starts.</summary>
    public Task OpenAsync(CancellationToken cancellation = default) => parts.Opening.OpenAsync(cancellation);

    public async Task<DeploymentReport> DeployAsync(
        IReadOnlyList<DeployFile> files,
        string? actor,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        var prepared = await Task.Run(() => parts.Deployer.Prepare(files), cancellation);
        DeploymentProblem[] problems = [.. prepared.SelectMany(file => file.Problems)];
        if (problems.Length == 0)
        {
            problems = [.. parts.Deployer.Together(prepared).Where(problem => problem.IsError).Select(DeploymentProblem.Of)];
        }

        return problems.Length > 0
            ? new DeploymentReport(parts.Catalogues.Current.Newest, parts.Clock.GetUtcNow(), false, [], [], [], [], problems)
            : await parts.Writer.RunAsync(session => parts.Deployer.Deploy(session, prepared, actor));
    }

    /// <summary>What <see cref="DeployAsync"/> would say of files beyond what is wrong within each of them; nothing is deployed.</summary>
    public IReadOnlyList<Problem> Check(IReadOnlyList<DeployFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return parts.Deployer.Together(parts.Deployer.Prepare(files));
    }

    /// <summary>Starts the newest version of a process, or the one with this version, at its none start event, or at chosen elements when a case is taken over.</summary>
    public Task<CommandResult<StartedInstance>> StartAsync(
        string processId,
        ContextValue variables,
        string? businessKey,
        string? actor,
        int? version = null,
        IReadOnlyList<string>? beginAt = null,
        CancellationToken cancellation = default
    )
    {
        cancellation.ThrowIfCancellationRequested();
        return OnceAsync(
            "start " + processId,
            actor,
            session => parts.Steps.Start(session, processId, version, businessKey, variables, actor, beginAt)
        );
    }

    /// <summary>
    /// Changes the register and starts the case that follows from it, in one transaction: a number is not drawn, and a
    /// record not kept, for a case that does not begin.
    /// </summary>
    /// <param name="what">What is done, for the journal, e.g. <c>application.number</c>.</param>
    /// <param name="open">Runs in the writer, as in <see cref="ChangeRegisterAsync"/>; an exception of it undoes it all and comes out unchanged.</param>
    public async Task<CommandResult<StartedInstance>> BeginAsync(
        string processId,
        string what,
        Func<IRegisterChanges, IOutbox, NewCase> open,
        string? actor,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(open);
        cancellation.ThrowIfCancellationRequested();
        ExceptionDispatchInfo? refusal = null;
        var result = await OnceAsync(
            "start " + processId,
            actor,
            session =>
            {
                var attempt = RegisterChange.Make(parts, session, what, open, actor);
                refusal = attempt.Refusal;
                return attempt.Value is { } begun
                    ? parts.Steps.Start(session, processId, null, begun.BusinessKey, begun.Variables, actor)
                    : new CommandResult<StartedInstance>(null, new Rejection(RejectionCode.InvalidArgument, "The caller refused it."));
            }
        );
        refusal?.Throw();
        return result;
    }

    /// <summary>Carries out a command on the instance that its key belongs to.</summary>
    public Task<CommandResult<Executed>> ExecuteAsync(Command command, string? actor, CancellationToken cancellation = default) =>
        ExecuteAsync(Addressee.Of(command), command, actor, cancellation);

    /// <summary>Carries out a command that names no key of its own: <see cref="CancelInstance"/>, <see cref="SetVariables"/> of the process.</summary>
    public Task<CommandResult<Executed>> ExecuteAsync(
        Key instance,
        Command command,
        string? actor,
        CancellationToken cancellation = default
    )
    {
        cancellation.ThrowIfCancellationRequested();
        return OnceAsync(
            request is null ? "" : $"{command.GetType().Name} {Addressee.Named(command) ?? instance}",
            actor,
            session =>
                parts.Steps.Execute(session, instance, command, actor) is { } rejection
                    ? new CommandResult<Executed>(null, rejection)
                    : new CommandResult<Executed>(new Executed(instance.Instance), null)
        );
    }

    /// <summary>Correlates a message to one waiting instance, or to a message start event.</summary>
    /// <param name="timeToLive">How long it waits for a receiver when there is none yet; not at all when null.</param>
    /// <param name="messageId">A second message with the same name, key and id is dropped while the first one waits.</param>
    public Task<CommandResult<Delivery>> PublishMessageAsync(
        string name,
        string? correlationKey,
        ContextValue variables,
        string? actor,
        TimeSpan? timeToLive = null,
        string? messageId = null,
        CancellationToken cancellation = default
    )
    {
        cancellation.ThrowIfCancellationRequested();
        return OnceAsync(
            request is null ? "" : $"message {name} {correlationKey}",
            actor,
            session =>
            {
                var message = new QueuedMessage(name, correlationKey, variables, actor);
                if (parts.Correlation.Publish(session, message) is { } receiver)
                {
                    return new CommandResult<Delivery>(new Delivery([receiver]), null);
                }

                if (timeToLive is { Ticks: > 0 } wait)
                {
                    session.Messages.Keep(session, message, wait, messageId);
                }

                return new CommandResult<Delivery>(new Delivery([]), null);
            }
        );
    }

    /// <summary>Delivers a signal to everybody who waits for it, and to signal start events.</summary>
    public Task<CommandResult<Delivery>> BroadcastSignalAsync(
        string name,
        ContextValue variables,
        string? actor,
        CancellationToken cancellation = default
    )
    {
        cancellation.ThrowIfCancellationRequested();
        return OnceAsync(
            "signal " + name,
            actor,
            session => new CommandResult<Delivery>(
                new Delivery(parts.Correlation.Broadcast(session, new QueuedMessage(name, null, variables, actor, Signal: true))),
                null
            )
        );
    }

    /// <summary>Starts every process with a conditional start event whose condition holds over these variables (BPMN 2.0.2, 10.5.2).</summary>
    /// <param name="definitionKey">Only this version of one process; the newest of every process when null.</param>
    public Task<CommandResult<Delivery>> EvaluateConditionsAsync(
        ContextValue variables,
        Key? definitionKey,
        string? actor,
        CancellationToken cancellation = default
    )
    {
        cancellation.ThrowIfCancellationRequested();
        return OnceAsync("conditions", actor, session => ConditionalStarts.Run(parts, session, variables, definitionKey, actor));
    }

    /// <summary>A transaction on the register and the outbox alone. <paramref name="change"/> runs in the writer: quickly, and without waiting for anything.</summary>
    /// <param name="what">What is done, for the journal, e.g. <c>policy.change</c>.</param>
    /// <remarks>An exception from <paramref name="change"/> undoes it all and comes out unchanged.</remarks>
    public async Task<T> ChangeRegisterAsync<T>(
        string what,
        Func<IRegisterChanges, IOutbox, T> change,
        string? actor,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(change);
        cancellation.ThrowIfCancellationRequested();
        var attempt = await parts.Writer.RunAsync(session => RegisterChange.Make(parts, session, what, change, actor));
        attempt.Refusal?.Throw();
        return attempt.Value!;
    }

    /// <summary>Hands up to <paramref name="limit"/> jobs of a type to a worker until the timeout has passed.</summary>
    /// <param name="patience">How long to wait for the first job when there is none.</param>
    public Task<IReadOnlyList<JobItem>> ActivateJobsAsync(
        string type,
        string worker,
        TimeSpan timeout,
        int limit,
        TimeSpan patience = default,
        CancellationToken cancellation = default
    ) =>
        JobPoll.RunAsync(
            parts.JobWakeUp,
            () => parts.Writer.RunAsync(session => JobRows.Activate(session, type, worker, timeout, limit)),
            patience,
            cancellation
        );

    /// <summary>Sets the retries of a job or its time-out, as an operator or its worker may.</summary>
    public Task<CommandResult<Executed>> UpdateJobAsync(
        Key jobKey,
        int? retries,
        TimeSpan? timeout,
        string? actor,
        CancellationToken cancellation = default
    )
    {
        cancellation.ThrowIfCancellationRequested();
        return parts.Writer.RunAsync(session => JobRows.Update(session, jobKey, retries, timeout, actor));
    }

    /// <summary>Evaluates a deployed decision, the newest version or that of this key.</summary>
    /// <returns>Null when there is no such decision.</returns>
    public DecisionOutcome? EvaluateDecision(string? decisionId, Key? decisionKey, ContextValue input)
    {
        var catalogue = parts.Catalogues.Current;
        var found = decisionKey is { } key ? catalogue.Find(key) : catalogue.Find(DefinitionKind.Decision, decisionId ?? "");
        return found is { Kind: DefinitionKind.Decision }
            ? parts.CommittedDefinitions.Evaluate(
                found,
                decisionKey is null ? catalogue.Newest : found.Deployed.DeploymentKey,
                input,
                new Dmn.Feel.FeelEnvironment(parts.Clock.GetUtcNow(), parts.Calendar)
            )
            : null;
    }

    /// <summary>The decisions that the activities of a case of this process definition ask: those of its own deployment.</summary>
    public IDecisions DecisionsOf(Key processDefinition)
    {
        var catalogue = parts.Catalogues.Current;
        var deployment = catalogue.Find(processDefinition)?.Deployed.DeploymentKey ?? catalogue.Newest;
        return new PinnedDecisions(parts.CommittedDefinitions, catalogue, deployment, parts.Calendar);
    }

    public Task<Comment> CommentAsync(Key instance, Key? task, string text, string author, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return parts.Writer.RunAsync(session => CommentRows.Add(session, instance, task, text, author));
    }

    /// <summary>Keeps what a person has typed into a task's form; it is gone when the task is closed.</summary>
    public Task<CommandResult<Executed>> SaveDraftAsync(Key task, string user, string json, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return parts.Writer.RunAsync(session => DraftRows.Save(session, task, user, json));
    }

    /// <summary>Tries a mail again that was given up; its incident is resolved with it.</summary>
    public Task<CommandResult<Executed>> RetryMailAsync(long mailId, string? actor, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return parts.Writer.RunAsync(session => Mail.MailRows.Retry(session, mailId, actor));
    }

    /// <summary>Recomputes the hash chain of the whole journal.</summary>
    /// <returns>The sequence number of the first record that does not fit; null when all do.</returns>
    public Task<long?> VerifyJournalAsync(CancellationToken cancellation = default) =>
        JournalVerifier.FirstBrokenAsync(parts.Database, cancellation);

    /// <summary>Fires the timers that are due now. Quartz does this by itself; a test and the moved clock do it by hand.</summary>
    /// <returns>How many fired.</returns>
    public Task<int> SweepTimersAsync(CancellationToken cancellation = default) => parts.Sweep.RunAsync(cancellation);

    private Task<CommandResult<T>> OnceAsync<T>(string what, string? actor, Func<WriteSession, CommandResult<T>> work) =>
        parts.Writer.RunAsync(session => DoneRequests.Once(session, request, actor, what, work));
}
