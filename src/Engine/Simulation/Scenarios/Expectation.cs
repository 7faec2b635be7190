using Bases.Dmn.Values;

namespace Bases.Engine.Simulation.Scenarios;

/// <summary>What must be true at a point of the run. What is null is not checked.</summary>
public sealed record Expectation
{
    public RunState? State { get; init; }

    public bool? Ended { get; init; }

    public ElementsExpected? Tasks { get; init; }

    public ElementsExpected? Active { get; init; }

    /// <summary>How often each element named was completed.</summary>
    public IReadOnlyDictionary<string, int>? Completed { get; init; }

    public IReadOnlyList<string>? Trace { get; init; }

    public ContextValue? Variables { get; init; }

    public int? Timers { get; init; }

    public int? Subscriptions { get; init; }

    public int? Incidents { get; init; }

    public bool? DeployFails { get; init; }

    public bool? Fails { get; init; }

    public IReadOnlyList<string>? ProblemAt { get; init; }
}

/// <summary>Either the exact multiset of the elements, or only their number.</summary>
public sealed record ElementsExpected(IReadOnlyList<string>? Elements, int Count)
{
    public static ElementsExpected Exactly(IReadOnlyList<string> elements) => new(elements, elements.Count);

    public static ElementsExpected Number(int count) => new(null, count);
}

/// <summary>How a run stands as a whole; the first that fits.</summary>
public enum RunState
{
    /// <summary>Some incident is open.</summary>
    Incident,

    /// <summary>Some root instance runs.</summary>
    Active,

    /// <summary>Some root instance was cancelled or died of an uncaught error.</summary>
    Terminated,

    Completed,
}
