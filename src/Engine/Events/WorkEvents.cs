using Bases.Dmn.Values;
using Bases.Engine.Model.Extensions;
using Bases.Engine.State;

namespace Bases.Engine.Events;

/// <summary>There is work for an activity or a worker.</summary>
public sealed record JobOpened(Key JobKey, Key Key, string ElementId, JobKind Kind, string Type, int Retries) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        var element = state.Element(Key);
        element.Job = new Job
        {
            Key = JobKey,
            Element = element,
            Kind = Kind,
            Type = Type,
            Retries = Retries,
        };
        state.JobList.Add(element.Job);
        state.KeyGiven(JobKey);
    }
}

/// <summary>The work failed, or is to be tried again.</summary>
public sealed record JobRetriesChanged(Key JobKey, int Retries, string? Message) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        if (state.TryGetJob(JobKey, out var job))
        {
            job.Retries = Retries;
        }
    }
}

public sealed record JobClosed(Key JobKey, Key Key, bool Completed) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        var element = state.Element(Key);
        if (Completed && element.Job!.Kind != JobKind.Element)
        {
            element.ListenersDone++;
        }

        element.Job = null;
        state.JobList.Remove(JobKey);
    }
}

/// <summary>A person has something to do.</summary>
public sealed record UserTaskOpened(
    Key TaskKey,
    Key Key,
    string ElementId,
    string? FormKey,
    string? Assignee,
    IReadOnlyList<string> CandidateUsers,
    IReadOnlyList<string> CandidateGroups,
    DateTimeOffset? DueDate,
    DateTimeOffset? FollowUpDate,
    int Priority
) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        var element = state.Element(Key);
        element.Task = new OpenTask
        {
            Key = TaskKey,
            Element = element,
            FormKey = FormKey,
            Assignee = Assignee,
            CandidateUsers = CandidateUsers,
            CandidateGroups = CandidateGroups,
            DueDate = DueDate,
            FollowUpDate = FollowUpDate,
            Priority = Priority,
        };
        state.TaskList.Add(element.Task);
        state.KeyGiven(TaskKey);
        element.ListenersDone = 0;
        element.Task.Changed = Assignee is null ? null : TaskListenerEvent.Assigning;
    }
}

/// <summary>People or dates of an open task are now these.</summary>
public sealed record UserTaskChanged(
    Key TaskKey,
    string? Assignee,
    IReadOnlyList<string> CandidateUsers,
    IReadOnlyList<string> CandidateGroups,
    DateTimeOffset? DueDate,
    DateTimeOffset? FollowUpDate,
    int Priority
) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        if (state.TryGetTask(TaskKey, out var task))
        {
            task.Element.ListenersDone = 0;
            task.Changed = task.Assignee == Assignee ? TaskListenerEvent.Updating : TaskListenerEvent.Assigning;
            task.Assignee = Assignee;
            task.CandidateUsers = CandidateUsers;
            task.CandidateGroups = CandidateGroups;
            task.DueDate = DueDate;
            task.FollowUpDate = FollowUpDate;
            task.Priority = Priority;
        }
    }
}

/// <summary>A person has done the task; listeners still look at it.</summary>
public sealed record UserTaskCompleting(Key TaskKey, ContextValue Variables) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        if (state.TryGetTask(TaskKey, out var task))
        {
            task.Completion = Variables;
            task.Changed = null;
            task.Element.ListenersDone = 0;
        }
    }
}

/// <summary>A user task was taken away: listeners look at that, while the process goes on without it.</summary>
/// <param name="Variables">All that could be seen at the task.</param>
public sealed record CancelListenersBegun(Key Key, long DefinitionKey, string ElementId, ContextValue Variables) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        var definition =
            state.Definitions.Find(DefinitionKey) ?? throw new InvalidOperationException($"Definition {DefinitionKey} is not deployed.");
        var root = state.Root!;
        var element = new ElementInstance(Key, root, definition, definition.Definition.Find(ElementId), ElementRole.CancelListener)
        {
            State = ElementState.Activated,
        };
        element.Variables.Merge(Variables);
        root.ChildList.Add(element);
        state.ElementList.Add(element);
        state.KeyGiven(Key);
    }
}

public sealed record UserTaskClosed(Key TaskKey, Key Key, bool Completed) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        state.Element(Key).Task = null;
        state.TaskList.Remove(TaskKey);
    }
}

/// <summary>A step cannot go on.</summary>
public sealed record IncidentRaised(Key IncidentKey, Key Key, string ElementId, string Type, string Message, Key? JobKey) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        var element = state.Element(Key);
        element.Incident = new Incident
        {
            Key = IncidentKey,
            Element = element,
            Type = Type,
            Message = Message,
            JobKey = JobKey,
        };
        state.IncidentList.Add(element.Incident);
        state.KeyGiven(IncidentKey);
    }
}

public sealed record IncidentClosed(Key IncidentKey, Key Key) : Execution.Event
{
    internal override void Apply(InstanceState state)
    {
        state.Element(Key).Incident = null;
        state.IncidentList.Remove(IncidentKey);
    }
}
