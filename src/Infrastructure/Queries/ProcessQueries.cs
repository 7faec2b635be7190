using Bases.Engine;
using Bases.Infrastructure.Deployments;

namespace Bases.Infrastructure.Queries;

/// <summary>Reads of what is committed. Any number at once, beside the writer.</summary>
public sealed class ProcessQueries
{
    public Task<Page<TaskItem>> TasksAsync(TaskFilter filter, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<TaskDetail?> TaskAsync(Key task, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<Draft?> DraftAsync(Key task, string user, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<InstanceItem?> InstanceAsync(Key instance, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<Page<InstanceItem>> InstancesAsync(InstanceFilter filter, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>The tokens of an instance, now and before, in the order in which they arrived.</summary>
    public Task<IReadOnlyList<ElementVisit>> ElementVisitsAsync(Key instance, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>The variables of the process scope.</summary>
    public Task<Dmn.Values.ContextValue?> VariablesAsync(Key instance, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>What was done in an instance, oldest first.</summary>
    public Task<IReadOnlyList<JournalEntry>> HistoryAsync(Key instance, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>The newest records of the whole journal, or those before a sequence number.</summary>
    public Task<IReadOnlyList<JournalEntry>> JournalAsync(long? before, int limit, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<Comment>> CommentsAsync(Key instance, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<IncidentItem>> IncidentsAsync(Key? instance, bool open, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Timers that are waiting, soonest first.</summary>
    public Task<IReadOnlyList<TimerItem>> TimersAsync(Key? instance, int limit, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<SubscriptionItem>> SubscriptionsAsync(Key? instance, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<JobItem>> JobsAsync(Key? instance, JobState? state, int limit, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<JobItem?> JobAsync(Key job, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Deployed processes: the newest version of each, or all versions.</summary>
    public IReadOnlyList<DeployedDefinition> Processes(bool allVersions = false) => throw new NotSupportedException();

    public IReadOnlyList<DeployedDefinition> Decisions(bool allVersions = false) => throw new NotSupportedException();

    public IReadOnlyList<DeployedDefinition> Forms(bool allVersions = false) => throw new NotSupportedException();

    /// <summary>The file behind a process, decision, form or other deployed definition.</summary>
    public Task<string?> SourceAsync(Key definition, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>The form in the version that the task was opened with; the newest when it has none.</summary>
    public Task<string?> FormOfTaskAsync(Key task, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>A form by its id, in a version or the newest.</summary>
    public Task<string?> FormAsync(string formId, int? version = null, CancellationToken cancellation = default) => throw new NotSupportedException();
}
