using Bases.Activities.Contract;
using Bases.Dmn.Decisions;
using Bases.Dmn.Values;
using Bases.Engine;
using Bases.Engine.Commands;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Queries;
using Bases.Register;

namespace Bases.Infrastructure.Runtime;

/// <summary>
/// The one way to change anything. Each command commits state, journal, tasks, timers, subscriptions, jobs, incidents,
/// register and outbox together or not at all; when the task completes, it is on the disk.
/// </summary>
/// <remarks>
/// A wrong command comes back as a rejection. A bug comes as <see cref="RuntimeFaultException"/> with a reference number, a disk
/// that cannot be written as <see cref="StoreUnavailableException"/>; in both cases nothing has changed.
/// The caller has checked who may do it: the runtime records the actor and does not judge him.
/// </remarks>
public sealed class ProcessRuntime
{
    public Task<DeploymentReport> DeployAsync(IReadOnlyList<DeployFile> files, string? actor, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Starts the newest version of a process, or the one with this version, at its none start event.</summary>
    public Task<CommandResult<StartedInstance>> StartAsync(
        string processId,
        ContextValue variables,
        string? businessKey,
        string? actor,
        int? version = null,
        CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Carries out a command on the instance that its key belongs to.</summary>
    public Task<CommandResult<Executed>> ExecuteAsync(Command command, string? actor, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Carries out a command that names no key of its own: <see cref="CancelInstance"/>, <see cref="SetVariables"/> of the process.</summary>
    public Task<CommandResult<Executed>> ExecuteAsync(Key instance, Command command, string? actor, CancellationToken cancellation = default) => throw new NotSupportedException();

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
        CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Delivers a signal to everybody who waits for it, and to signal start events.</summary>
    public Task<CommandResult<Delivery>> BroadcastSignalAsync(string name, ContextValue variables, string? actor, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>A transaction on the register and the outbox alone. <paramref name="change"/> runs in the writer: quickly, and without waiting for anything.</summary>
    /// <param name="what">What is done, for the journal, e.g. <c>policy.change</c>.</param>
    public Task<T> ChangeRegisterAsync<T>(string what, Func<IRegisterChanges, IOutbox, T> change, string? actor, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>Hands up to <paramref name="limit"/> jobs of a type to a worker until the timeout has passed.</summary>
    public Task<IReadOnlyList<JobItem>> ActivateJobsAsync(string type, string worker, TimeSpan timeout, int limit, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>Sets the retries of a job or its time-out, as an operator or its worker may.</summary>
    public Task<CommandResult<Executed>> UpdateJobAsync(Key jobKey, int? retries, TimeSpan? timeout, string? actor, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>Evaluates a deployed decision, the newest version or that of this key.</summary>
    /// <returns>Null when there is no such decision.</returns>
    public DecisionOutcome? EvaluateDecision(string? decisionId, Key? decisionKey, ContextValue input) => throw new NotSupportedException();

    public Task<Comment> CommentAsync(Key instance, Key? task, string text, string author, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Keeps what a person has typed into a task's form; it is gone when the task is closed.</summary>
    public Task<CommandResult<Executed>> SaveDraftAsync(Key task, string user, string json, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Tries a mail again that was given up.</summary>
    public Task<CommandResult<Executed>> RetryMailAsync(long mailId, string? actor, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Recomputes the hash chain of the whole journal.</summary>
    /// <returns>The sequence number of the first record that does not fit; null when all do.</returns>
    public Task<long?> VerifyJournalAsync(CancellationToken cancellation = default) => throw new NotSupportedException();
}
