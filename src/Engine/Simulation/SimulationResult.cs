namespace Bases.Engine.Simulation;

/// <summary>What a run led to.</summary>
/// <param name="Observation">How it stands at the end; null when the files could not be deployed.</param>
public sealed record SimulationResult(
    string Name,
    SimulatedDeployment Deployment,
    Observation? Observation,
    IReadOnlyList<LogEntry> Log,
    IReadOnlyList<Failure> Failures,
    Visits Visits,
    Verdict Verdict
)
{
    /// <summary>As people and results name an element.</summary>
    public string Label(ElementRef element) => new ElementNames(Deployment.Processes).Label(element);
}

/// <summary>How a run is judged; the exit codes of <c>bases simulate</c>.</summary>
public enum Verdict
{
    /// <summary>Every expectation holds, or there is none.</summary>
    Holds = 0,

    /// <summary>Some expectation does not hold, or some step was rejected.</summary>
    Fails = 1,

    /// <summary>The files cannot be deployed, and the scenario does not expect that.</summary>
    NotDeployable = 2,
}
