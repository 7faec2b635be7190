using Bases.Engine.Effects;

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
public sealed record Outcome(IReadOnlyList<Event> Events, IReadOnlyList<Effect> Effects, Rejection? Rejection)
{
    public bool Accepted => Rejection is null;
}

/// <summary>A fact in the life of an instance; only appliers turn it into state. The journal keeps it for ever.</summary>
public abstract record Event;
