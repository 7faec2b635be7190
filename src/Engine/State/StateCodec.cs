using System.Text.Json;
using Bases.Dmn.Values;
using Bases.Engine.Definitions;
using Bases.Engine.Model;

namespace Bases.Engine.State;

/// <summary>A state as JSON, versioned, and back. What is written is fully determined by the state.</summary>
public static class StateCodec
{
    public const int Version = 1;

    public static byte[] Write(InstanceState state) => JsonSerializer.SerializeToUtf8Bytes(Save(state), StorageJson.Default.SavedInstance);

    /// <exception cref="JsonException">It is not a state of a version that this code reads.</exception>
    /// <exception cref="InvalidOperationException">A definition to which it is pinned is not deployed.</exception>
    public static InstanceState Read(ReadOnlySpan<byte> json, IDefinitions definitions)
    {
        var saved =
            JsonSerializer.Deserialize(json, StorageJson.Default.SavedInstance) ?? throw new JsonException("A state cannot be null.");
        return saved.Version == Version
            ? Restore(saved, definitions)
            : throw new JsonException($"A state of version {saved.Version} cannot be read; this is version {Version}.");
    }

    private static SavedInstance Save(InstanceState state)
    {
        var root = state.Root ?? throw new InvalidOperationException("A state without a first event cannot be saved.");
        return new SavedInstance(
            Version,
            state.Key,
            state.BusinessKey,
            state.End,
            state.LastLocalKey,
            Save(root),
            [.. state.ElementList.Where(element => element != root).Select(Save)],
            [.. state.JobList.Select(job => new SavedJob(job.Key, job.Element.Key, job.Kind, job.Type, job.Retries))],
            [
                .. state.TaskList.Select(task => new SavedTask(
                    task.Key,
                    task.Element.Key,
                    task.FormKey,
                    task.Assignee,
                    task.CandidateUsers,
                    task.CandidateGroups,
                    task.DueDate,
                    task.FollowUpDate,
                    task.Priority,
                    task.Changed,
                    task.Completion
                )),
            ],
            [
                .. state.TimerList.Select(timer => new SavedTimer(
                    timer.Key,
                    timer.Owner.Key,
                    timer.ElementId,
                    timer.Definition,
                    timer.DueDate,
                    timer.Remaining,
                    timer.Cycle
                )),
            ],
            [
                .. state.SubscriptionList.Select(wait => new SavedSubscription(
                    wait.Key,
                    wait.Owner.Key,
                    wait.ElementId,
                    wait.Definition,
                    wait.Kind,
                    wait.Name,
                    wait.CorrelationKey,
                    wait.Holds
                )),
            ],
            [
                .. state.IncidentList.Select(incident => new SavedIncident(
                    incident.Key,
                    incident.Element.Key,
                    incident.Type,
                    incident.Message,
                    incident.JobKey
                )),
            ],
            state.EndingFor
        );
    }

    private static SavedElement Save(ElementInstance element)
    {
        var flows = element.Definition.Definition.SequenceFlows;
        return new SavedElement(
            element.Key,
            element.Parent?.Key,
            element.Role is ElementRole.Process or ElementRole.CancelListener ? element.Definition.Key : null,
            element.Node?.Id,
            element.Role,
            element.State,
            element.LoopCounter,
            element.Progress,
            element.ListenersDone,
            element.Interrupted,
            element.Triggered,
            element.CompensatedFor,
            element.CompensationStarted,
            element.Begun,
            element.Beginning?.StartElementId,
            element.Beginning?.At,
            element.HasVariables ? element.Variables.ToContext() : null,
            element.HasTokens ? [.. element.Tokens.Entries.Select(entry => new SavedTokens(flows[entry.Flow].Id, entry.Count))] : null,
            element.Loop is { } loop
                ? new SavedLoop(
                    loop.Total,
                    loop.Items is { } items ? new ListValue(items) : null,
                    loop.Started,
                    loop.Completed,
                    loop.Terminated,
                    loop.Outputs is { } outputs ? new ListValue([.. outputs]) : null
                )
                : null,
            element.Compensables,
            element.Compensating,
            element.ResettingJoins is { Count: > 0 } joins
                ?
                [
                    .. joins
                        .OrderBy(join => join.Key, StringComparer.Ordinal)
                        .Select(join => new SavedReset(join.Key, [.. join.Value.Order().Select(flow => flows[flow].Id)])),
                ]
                : null,
            element.Beginning?.StartedBy
        );
    }

    private static InstanceState Restore(SavedInstance saved, IDefinitions definitions)
    {
        var state = new InstanceState(definitions)
        {
            BusinessKey = saved.BusinessKey,
            End = saved.End,
            EndingFor = saved.EndingFor,
            LastLocalKey = saved.LastLocalKey,
        };
        state.Root = Restore(saved.Root, null, definitions);
        if (state.Root.State is not (ElementState.Completed or ElementState.Terminated))
        {
            state.ElementList.Add(state.Root);
        }

        foreach (var element in saved.Elements)
        {
            var scope = state.Element(element.Scope!.Value);
            var restored = Restore(element, scope, definitions);
            scope.ChildList.Add(restored);
            state.ElementList.Add(restored);
            state.AwaitingInput += restored.Progress == ElementProgress.AwaitingInput ? 1 : 0;
        }

        foreach (var job in saved.Jobs)
        {
            var element = state.Element(job.Element);
            element.Job = new Job
            {
                Key = job.Key,
                Element = element,
                Kind = job.Kind,
                Type = job.Type,
                Retries = job.Retries,
            };
            state.JobList.Add(element.Job);
        }

        foreach (var task in saved.Tasks)
        {
            var element = state.Element(task.Element);
            element.Task = new OpenTask
            {
                Key = task.Key,
                Element = element,
                FormKey = task.FormKey,
                Assignee = task.Assignee,
                CandidateUsers = task.CandidateUsers,
                CandidateGroups = task.CandidateGroups,
                DueDate = task.DueDate,
                FollowUpDate = task.FollowUpDate,
                Priority = task.Priority,
                Changed = task.Changed,
                Completion = task.Completion,
            };
            state.TaskList.Add(element.Task);
        }

        RestoreWaits(saved, state);
        foreach (var incident in saved.Incidents)
        {
            var element = state.Element(incident.Element);
            element.Incident = new Incident
            {
                Key = incident.Key,
                Element = element,
                Type = incident.Type,
                Message = incident.Message,
                JobKey = incident.JobKey,
            };
            state.IncidentList.Add(element.Incident);
        }

        return state;
    }

    private static void RestoreWaits(SavedInstance saved, InstanceState state)
    {
        foreach (var timer in saved.Timers)
        {
            var owner = state.Element(timer.Owner);
            state.TimerList.Add(
                new TimerWait
                {
                    Key = timer.Key,
                    Owner = owner,
                    Node = Node(owner.Definition, timer.ElementId),
                    Definition = timer.Definition,
                    DueDate = timer.DueDate,
                    Remaining = timer.Remaining,
                    Cycle = timer.Cycle,
                }
            );
        }

        foreach (var wait in saved.Subscriptions)
        {
            var owner = state.Element(wait.Owner);
            state.SubscriptionList.Add(
                new Subscription
                {
                    Key = wait.Key,
                    Owner = owner,
                    Node = Node(owner.Definition, wait.ElementId),
                    Definition = wait.Definition,
                    Kind = wait.Kind,
                    Name = wait.Name,
                    CorrelationKey = wait.CorrelationKey,
                    Holds = wait.Holds,
                }
            );
        }

        // In the order in which they were opened, whatever they are.
        foreach (var wait in state.TimerList.Concat<EventWait>(state.SubscriptionList).OrderBy(wait => wait.Key))
        {
            wait.Owner.Waits.Add(wait);
        }
    }

    private static ElementInstance Restore(SavedElement saved, ElementInstance? scope, IDefinitions definitions)
    {
        var definition = saved.Definition is { } key
            ? definitions.Find(key) ?? throw new InvalidOperationException($"Definition {key} is not deployed.")
            : scope!.Definition;
        var flows = definition.Definition.SequenceFlows;
        var element = new ElementInstance(saved.Key, scope, definition, saved.ElementId is { } id ? Node(definition, id) : null, saved.Role)
        {
            State = saved.State,
            LoopCounter = saved.LoopCounter,
            Progress = saved.Progress,
            ListenersDone = saved.ListenersDone,
            Interrupted = saved.Interrupted,
            Triggered = saved.Triggered,
            CompensatedFor = saved.CompensatedFor,
            CompensationStarted = saved.CompensationStarted,
            Begun = saved.Begun,
            Beginning = Beginning.Of(saved.StartElementId, saved.StartedBy, saved.BeginAt),
            Compensables = saved.Compensables is { } compensables ? [.. compensables] : null,
            Compensating = saved.Compensating is { } compensating ? [.. compensating] : null,
        };
        if (saved.Variables is { } variables)
        {
            element.Variables.Merge(variables);
        }

        foreach (var tokens in saved.Tokens ?? [])
        {
            element.Tokens.Add(Flow(tokens.Flow), tokens.Count);
        }

        if (saved.Loop is { } loop)
        {
            element.Loop = new LoopProgress
            {
                Total = loop.Total,
                Items = loop.Items?.Items,
                Outputs = loop.Outputs is { } outputs ? [.. outputs.Items] : null,
                Started = loop.Started,
                Completed = loop.Completed,
                Terminated = loop.Terminated,
            };
        }

        foreach (var join in saved.ResettingJoins ?? [])
        {
            (element.ResettingJoins ??= new(StringComparer.Ordinal))[join.ElementId] = [.. join.Flows.Select(Flow)];
        }

        return element;

        int Flow(string flowId) => flows.First(flow => flow.Id == flowId).Index;
    }

    private static FlowNode Node(DeployedProcess definition, string id) =>
        definition.Definition.Find(id) ?? throw new InvalidOperationException($"Process {definition.ProcessId} has no element {id}.");
}
