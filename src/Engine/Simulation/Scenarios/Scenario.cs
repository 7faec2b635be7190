using Bases.Dmn.Values;

namespace Bases.Engine.Simulation.Scenarios;

/// <summary>A test of a process without code: what is started, what is done step by step, and what must then be true.</summary>
/// <param name="Start">The first instant of the clock.</param>
/// <param name="Process">What is started before the first step.</param>
/// <param name="Mocks">By activity type: what its first, second … job gives; the last one stays.</param>
/// <param name="With">Other files to deploy, relative to the scenario.</param>
/// <param name="Expectation">Checked after the last step; null checks nothing.</param>
public sealed record Scenario(
    string Name,
    DateTimeOffset Start,
    StartedProcess Process,
    ContextValue Variables,
    IReadOnlyDictionary<string, IReadOnlyList<JobOutcome>> Mocks,
    IReadOnlyList<string> With,
    IReadOnlyList<Step> Steps,
    Expectation? Expectation,
    bool IsCamunda7Specific = false
)
{
    /// <summary>The clock's first instant where a scenario names none.</summary>
    public static DateTimeOffset DefaultStart { get; } = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(8));

    /// <summary>A run without steps: starts the process and looks what happens.</summary>
    public static Scenario Empty(string name) =>
        new(
            name,
            DefaultStart,
            StartedProcess.OnlyOne,
            ContextValue.Empty,
            new Dictionary<string, IReadOnlyList<JobOutcome>>(StringComparer.Ordinal),
            [],
            [],
            null
        );
}

/// <summary>What is started before the first step.</summary>
/// <param name="Id">Null where <paramref name="Kind"/> does not name one.</param>
public sealed record StartedProcess(StartedProcessKind Kind, string? Id)
{
    public static StartedProcess OnlyOne { get; } = new(StartedProcessKind.OnlyOne, null);

    public static StartedProcess Nothing { get; } = new(StartedProcessKind.Nothing, null);

    public static StartedProcess Named(string id) => new(StartedProcessKind.Named, id);
}

public enum StartedProcessKind
{
    /// <summary>The only executable process of the main file that can be started without a trigger.</summary>
    OnlyOne,
    Named,

    /// <summary>The first step starts something.</summary>
    Nothing,
}
