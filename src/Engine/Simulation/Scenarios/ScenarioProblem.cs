namespace Bases.Engine.Simulation.Scenarios;

/// <summary>A mistake in a scenario file.</summary>
/// <param name="Path">Where, e.g. <c>steps[3].completeTask</c>; empty for the file itself.</param>
public sealed record ScenarioProblem(string Path, string Message)
{
    public override string ToString() => Path.Length == 0 ? Message : $"{Path}: {Message}";
}

/// <summary>A scenario, or what prevents reading it.</summary>
public sealed record ScenarioReading(Scenario? Scenario, IReadOnlyList<ScenarioProblem> Problems);
