namespace Bases.Engine.Simulation;

/// <summary>Something that a scenario expects and that is not so.</summary>
/// <param name="Step">Number of the step, from 1; 0 is the start before the first one, null the expectation after the last.</param>
/// <param name="Key">Which key of the step or expectation.</param>
public sealed record Failure(int? Step, string Key, string Expected, string Found)
{
    public override string ToString() =>
        $"{(Step is { } number ? $"step {number}" : "at the end")}, {Key}: expected {Expected}, found {Found}";
}
