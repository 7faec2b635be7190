using Bases.Dmn.Values;
using Bases.Engine;

namespace Bases.Infrastructure.Runtime;

/// <summary>A message or signal on its way from one instance to others.</summary>
/// <param name="Signal">True: to everybody who waits; false: to one.</param>
/// <param name="Origin">The instance that sent it to everybody: of a signal it has its own already, of a message it gets none.</param>
/// <param name="Target">The subscription to which it goes; each receiver of what goes to everybody is a message of its own.</param>
/// <param name="Everyone">A message to all that wait for it with its key, and not to one; it starts nothing.</param>
/// <param name="Row">The row of a message that was kept, to be taken away when it is delivered.</param>
internal sealed record QueuedMessage(
    string Name,
    string? CorrelationKey,
    ContextValue Variables,
    string? Actor,
    bool Signal = false,
    Key? Origin = null,
    Key? Target = null,
    bool Everyone = false,
    long? Row = null
);
