using Bases.Engine;
using Bases.Engine.Commands;

namespace Bases.Infrastructure.Deadlines;

public enum DeadlineKind
{
    /// <summary>The due date of a person's task.</summary>
    Task,

    /// <summary>A timer of the procedure: what happens of itself.</summary>
    Timer,
}

/// <summary>A running deadline that lies elsewhere once a notice counts.</summary>
public sealed record DeadlineMove(
    Key Instance,
    string ProcessId,
    string ProcessName,
    string? BusinessKey,
    string ElementId,
    string Name,
    DeadlineKind Kind,
    DateTimeOffset Before,
    DateTimeOffset After
)
{
    /// <summary>The task or timer.</summary>
    public required Key Key { get; init; }

    /// <summary>Whose task it is.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];
}

/// <summary>What an entered notice does to one case.</summary>
/// <param name="Commands">In this order: the dates among its variables, then its tasks and timers.</param>
internal sealed record InstanceMoves(Key Instance, IReadOnlyList<Command> Commands, IReadOnlyList<DeadlineMove> Moves);
