using Bases.Dmn.Values;
using Bases.Engine;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Runtime;
using Bases.Infrastructure.Store;

namespace Bases.Infrastructure.Queries;

/// <summary>Reads of what is committed. Any number at once, beside the writer.</summary>
public sealed class ProcessQueries
{
    private readonly Database database;
    private readonly CatalogueWork catalogues;
    private readonly Engine.Definitions.IDefinitions definitions;

    internal ProcessQueries(Database database, CatalogueWork catalogues, Engine.Definitions.IDefinitions definitions)
    {
        this.database = database;
        this.catalogues = catalogues;
        this.definitions = definitions;
    }

    public async Task<Page<TaskItem>> TasksAsync(TaskFilter filter, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var reader = await Reader.OpenAsync(database, cancellation);
        return TaskRows.List(reader, filter);
    }

    public async Task<TaskDetail?> TaskAsync(Key task, CancellationToken cancellation = default)
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        var (item, input) = TaskRows.Find(reader, task);
        if (item is null)
        {
            return null;
        }

        var state = StoredState.Read(reader, item.InstanceKey, definitions);
        var variables =
            state is not null && state.TryGetTask(task, out var open)
                ? open.Element.VisibleVariables()
                : state?.Root?.Variables.ToContext();
        return new TaskDetail(item, input, variables ?? ContextValue.Empty);
    }

    public async Task<Draft?> DraftAsync(Key task, string user, CancellationToken cancellation = default)
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        return reader.First(
            "SELECT content, saved_at FROM drafts WHERE task_key = @0 AND user_name = @1",
            row => new Draft(row.GetString(0), row.Instant(1)),
            task.Value,
            user
        );
    }

    public async Task<InstanceItem?> InstanceAsync(Key instance, CancellationToken cancellation = default)
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        return InstanceRows.Find(reader, instance.Instance, catalogues.Current);
    }

    public async Task<Page<InstanceItem>> InstancesAsync(InstanceFilter filter, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var reader = await Reader.OpenAsync(database, cancellation);
        return InstanceRows.List(reader, filter, catalogues.Current);
    }

    /// <summary>The tokens of an instance, now and before, in the order in which they arrived.</summary>
    public async Task<IReadOnlyList<ElementVisit>> ElementVisitsAsync(Key instance, CancellationToken cancellation = default)
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        return ElementVisits.Of(reader, instance.Instance, catalogues.Current, definitions);
    }

    /// <summary>The variables of the process scope; after the end, those it ended with.</summary>
    public async Task<ContextValue?> VariablesAsync(Key instance, CancellationToken cancellation = default)
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        return StoredState.Read(reader, instance.Instance, definitions)?.Root?.Variables.ToContext();
    }

    /// <summary>All scopes that have variables of their own, the process first.</summary>
    public async Task<IReadOnlyList<ScopeVariables>> ScopesAsync(Key instance, CancellationToken cancellation = default)
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        var state = StoredState.Read(reader, instance.Instance, definitions);
        return state?.Root is not { } root
            ? []
            :
            [
                .. state
                    .Elements.Prepend(root)
                    .Distinct()
                    .Where(element => !element.Variables.IsEmpty)
                    .Select(element => new ScopeVariables(element.Key, element.ElementId, element.Variables.ToContext())),
            ];
    }

    /// <summary>What was done in an instance, oldest first.</summary>
    public async Task<IReadOnlyList<JournalEntry>> HistoryAsync(Key instance, CancellationToken cancellation = default)
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        return JournalRows.Of(reader, instance.Instance);
    }

    /// <summary>The decisions that an instance took by its rules, with what each rested on, oldest first.</summary>
    public async Task<IReadOnlyList<DecisionItem>> DecisionsAsync(Key instance, CancellationToken cancellation = default)
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        return DecisionRows.Of(reader, instance.Instance);
    }

    /// <summary>The newest records of the whole journal, or those before a sequence number.</summary>
    public async Task<IReadOnlyList<JournalEntry>> JournalAsync(long? before, int limit, CancellationToken cancellation = default)
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        return JournalRows.Newest(reader, before, limit);
    }

    public async Task<IReadOnlyList<Comment>> CommentsAsync(Key instance, CancellationToken cancellation = default)
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        return reader.Query(
            "SELECT id, instance_key, task_key, author, written_at, content FROM comments WHERE instance_key = @0 ORDER BY id",
            row => new Comment(row.GetInt64(0), row.Key(1), row.OptionalKey(2), row.GetString(3), row.Instant(4), row.GetString(5)),
            instance.Instance.Value
        );
    }

    public async Task<IReadOnlyList<IncidentItem>> IncidentsAsync(Key? instance, bool open, CancellationToken cancellation = default)
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        return IncidentRows.List(reader, instance?.Instance, open);
    }

    /// <summary>Timers that are waiting, soonest first.</summary>
    public async Task<IReadOnlyList<TimerItem>> TimersAsync(Key? instance, int limit, CancellationToken cancellation = default)
    {
        var where = new Conditions();
        where.Add("instance_key = ?", instance?.Instance.Value);
        await using var reader = await Reader.OpenAsync(database, cancellation);
        return reader.Query(
            $"SELECT key, instance_key, process_id, business_key, element_id, due_at FROM timers {where} ORDER BY wake_at, key {Conditions.Page(0, limit)}",
            row => new TimerItem(row.Key(0), row.OptionalKey(1), row.GetString(2), row.OptionalText(3), row.GetString(4), row.Instant(5)),
            where.Values
        );
    }

    public async Task<IReadOnlyList<SubscriptionItem>> SubscriptionsAsync(Key? instance, CancellationToken cancellation = default)
    {
        var where = new Conditions();
        where.Add("instance_key = ?", instance?.Instance.Value);
        await using var reader = await Reader.OpenAsync(database, cancellation);
        return reader.Query(
            $"SELECT key, instance_key, process_id, kind, element_id, name, correlation_key FROM subscriptions {where} ORDER BY opened_at, key",
            row => new SubscriptionItem(
                row.Key(0),
                row.OptionalKey(1),
                row.GetString(2),
                ((Engine.Effects.SubscriptionKind)row.GetInt32(3)).ToString(),
                row.GetString(4),
                row.GetString(5),
                row.OptionalText(6)
            ),
            where.Values
        );
    }

    public async Task<IReadOnlyList<JobItem>> JobsAsync(Key? instance, JobState? state, int limit, CancellationToken cancellation = default)
    {
        var where = new Conditions();
        where.Add("instance_key = ?", instance?.Instance.Value);
        where.Add("state = ?", (long?)state);
        await using var reader = await Reader.OpenAsync(database, cancellation);
        return reader.Query(
            $"SELECT {JobRows.Columns} FROM jobs {where} ORDER BY key {Conditions.Page(0, limit)}",
            JobRows.Read,
            where.Values
        );
    }

    public async Task<JobItem?> JobAsync(Key job, CancellationToken cancellation = default)
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        return reader.First($"SELECT {JobRows.Columns} FROM jobs WHERE key = @0", JobRows.Read, job.Value);
    }

    /// <summary>Deployed processes: the newest version of each, or all versions.</summary>
    public IReadOnlyList<DeployedDefinition> Processes(bool allVersions = false) => All(DefinitionKind.Process, allVersions);

    public IReadOnlyList<DeployedDefinition> Decisions(bool allVersions = false) => All(DefinitionKind.Decision, allVersions);

    public IReadOnlyList<DeployedDefinition> Forms(bool allVersions = false) => All(DefinitionKind.Form, allVersions);

    /// <summary>Mail and document templates and other files.</summary>
    public IReadOnlyList<DeployedDefinition> Files(bool allVersions = false) => All(DefinitionKind.File, allVersions);

    /// <summary>Whether a file of this name below <c>workflows/</c> was ever deployed.</summary>
    public bool HasFile(string name) => catalogues.Current.Resource(name) is not null;

    /// <summary>A process, decision, form or file by its key.</summary>
    public DeployedDefinition? Definition(Key definition) => catalogues.Current.Find(definition)?.Deployed;

    /// <summary>The compiled process, for the names and kinds of its elements.</summary>
    public Engine.Model.ProcessDefinition? Process(Key definition) => definitions.Find(definition.Value)?.Definition;

    /// <summary>The file behind a process, decision, form or other deployed definition, as text.</summary>
    public async Task<string?> SourceAsync(Key definition, CancellationToken cancellation = default) =>
        await ContentAsync(definition, cancellation) is { } content
            ? System.Text.Encoding.UTF8.GetString(content).TrimStart('\uFEFF')
            : null;

    /// <summary>The file behind a definition.</summary>
    public Task<byte[]?> ContentAsync(Key definition, CancellationToken cancellation = default)
    {
        var catalogue = catalogues.Current;
        return catalogue.Find(definition) is { } found
            ? Task.Run<byte[]?>(() => catalogue.Resource(found.ResourceKey).Content.Value, cancellation)
            : Task.FromResult<byte[]?>(null);
    }

    /// <summary>The form in the version that the task was opened with; null when it has none.</summary>
    public async Task<string?> FormOfTaskAsync(Key task, CancellationToken cancellation = default)
    {
        await using var reader = await Reader.OpenAsync(database, cancellation);
        return TaskRows.Find(reader, task) is ({ FormKey: { } form } item, _)
            ? await FormAsync(form, item.FormVersion, cancellation)
            : null;
    }

    /// <summary>A form by its id, in a version or the newest.</summary>
    public Task<string?> FormAsync(string formId, int? version = null, CancellationToken cancellation = default)
    {
        var catalogue = catalogues.Current;
        var form = version is { } wanted
            ? catalogue.Find(DefinitionKind.Form, formId, wanted)
            : catalogue.Find(DefinitionKind.Form, formId);
        return form is null ? Task.FromResult<string?>(null) : SourceAsync(form.Deployed.Key, cancellation);
    }

    private IReadOnlyList<DeployedDefinition> All(DefinitionKind kind, bool allVersions) =>
        [.. catalogues.Current.All(kind, allVersions).Select(definition => definition.Deployed)];
}
