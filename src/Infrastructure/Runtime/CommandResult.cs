using Bases.Engine.Execution;

namespace Bases.Infrastructure.Runtime;

/// <summary>What became of a command: it was done and committed, or rejected and nothing has changed.</summary>
public sealed record CommandResult<T>(T? Value, Rejection? Rejection) : IOutcome
{
    public bool Accepted => Rejection is null;
}

/// <summary>Tells the writer whether what was done may stay.</summary>
internal interface IOutcome
{
    bool Accepted { get; }
}

/// <summary>A new instance.</summary>
public sealed record StartedInstance(Engine.Key InstanceKey, string ProcessId, Engine.Key DefinitionKey, int Version, string? BusinessKey);

/// <summary>A command was carried out on this instance.</summary>
public sealed record Executed(Engine.Key InstanceKey);

/// <summary>The instances that received a message or a signal, those started by it among them; empty when nobody waited.</summary>
public sealed record Delivery(IReadOnlyList<Engine.Key> Instances);

/// <summary>A bug, not a wrong command: nothing was changed, and the log tells more under this reference.</summary>
public sealed class RuntimeFaultException(string reference, Exception cause)
    : Exception($"The command failed unexpectedly; nothing was changed. Reference {reference}.", cause)
{
    /// <summary>To be shown to the person, who gives it to the operator.</summary>
    public string Reference { get; } = reference;
}

/// <summary>The store cannot be written (disk full, read-only, corrupt); nothing was changed.</summary>
public sealed class StoreUnavailableException(Exception cause) : Exception("The store cannot be written: " + cause.Message, cause);
