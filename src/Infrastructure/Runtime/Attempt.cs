using System.Runtime.ExceptionServices;

namespace Bases.Infrastructure.Runtime;

/// <summary>What came of a change that the caller wrote himself: a value, or his own exception.</summary>
internal sealed record Attempt<T>(T? Value, ExceptionDispatchInfo? Refusal) : IOutcome
{
    public bool Accepted => Refusal is null;
}
