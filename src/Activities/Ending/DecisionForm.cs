namespace Bases.Activities.Ending;

/// <summary>The form of the decision; grounds, facts and statement are shown above it.</summary>
internal sealed record DecisionForm
{
    public string? Decision { get; init; }

    public string? Reasons { get; init; }

    public string? MinutesReference { get; init; }
}
