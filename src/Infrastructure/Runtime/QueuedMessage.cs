using Bases.Dmn.Values;
using Bases.Engine;

namespace Bases.Infrastructure.Runtime;

/// <summary>A message or signal on its way from one instance to others.</summary>
/// <param name="Signal">True: to everybody who waits; false: to one.</param>
/// <param name="Origin">The instance that broadcast a signal: it has already received it itself.</param>
/// <param name="Target">The subscription to which a signal goes; each receiver of a signal is a message of its own.</param>
/// <param name="Row">The row of a message that was kept, to be taken away when it is delivered.</param>
internal sealed record QueuedMessage(
    string Name,
    string? CorrelationKey,
    ContextValue Variables,
    string? Actor,
    bool Signal = false,
    Key? Origin = null,
    Key? Target = null,
    long? Row = null
);
