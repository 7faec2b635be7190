using Bases.Engine.Effects;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>A wrong command: "Expected to …, but …". Nothing has changed.</summary>
public sealed record Rejection(RejectionCode Code, string Message);

public enum RejectionCode
{
    NotFound,
    InvalidState,
    InvalidArgument,
    AlreadyExists,
}

/// <summary>What a command led to. Exactly one of <see cref="Rejection"/> and events is there.</summary>
/// <param name="State">The state after the events: the one that was given, or the new one of a started instance; null after a rejected start.</param>
public sealed record Outcome(IReadOnlyList<Event> Events, IReadOnlyList<Effect> Effects, Rejection? Rejection, InstanceState? State)
{
    public bool Accepted => Rejection is null;
}
