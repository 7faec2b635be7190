using Bases.Dmn.Values;
using Bases.Engine.Model.Extensions;

namespace Bases.Engine.State;

/// <summary>What a job stands for.</summary>
public enum JobKind
{
    /// <summary>The work of the element itself.</summary>
    Element,

    StartListener,

    EndListener,

    TaskListener,
}

/// <summary>Work that an activity or a worker does.</summary>
public sealed class Job : IKeyed
{
    public required Key Key { get; init; }

    public required ElementInstance Element { get; init; }

    public required JobKind Kind { get; init; }

    public required string Type { get; init; }

    public int Retries { get; internal set; }

    /// <summary>False after it failed without retries: an incident holds it.</summary>
    public bool IsOpen => Retries > 0;
}

/// <summary>A user task that is open.</summary>
public sealed class OpenTask : IKeyed
{
    public required Key Key { get; init; }

    public required ElementInstance Element { get; init; }

    public string? FormKey { get; init; }

    public string? Assignee { get; internal set; }

    public IReadOnlyList<string> CandidateUsers { get; internal set; } = [];

    public IReadOnlyList<string> CandidateGroups { get; internal set; } = [];

    public DateTimeOffset? DueDate { get; internal set; }

    public DateTimeOffset? FollowUpDate { get; internal set; }

    public int Priority { get; internal set; }

    /// <summary>The last change, whose listeners still look at it or have looked.</summary>
    internal TaskListenerEvent? Changed { get; set; }

    /// <summary>What the person entered, while listeners still look at it.</summary>
    internal ContextValue? Completion { get; set; }
}

/// <summary>A step that cannot go on until a person resolves it.</summary>
public sealed class Incident : IKeyed
{
    public required Key Key { get; init; }

    public required ElementInstance Element { get; init; }

    public required string Type { get; init; }

    public required string Message { get; init; }

    /// <summary>The job that failed, if one did.</summary>
    public Key? JobKey { get; init; }
}
