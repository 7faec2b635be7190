using Bases.Engine.Model.Extensions;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>Jobs before and after an element (<c>zeebe:executionListener</c>): one after the other.</summary>
internal static class Listeners
{
    /// <returns>True when the element has to wait: for the job that was opened, or for a person.</returns>
    public static bool OpenNext(Turn turn, ElementInstance element, ExecutionListenerEvent on)
    {
        var listeners = element.Node is { } node ? node.ExecutionListeners : element.Definition.Definition.ExecutionListeners;
        if (listeners.Length == 0)
        {
            return false;
        }

        var skip = element.ListenersDone;
        foreach (var listener in listeners)
        {
            if (listener.On != on || skip-- > 0)
            {
                continue;
            }

            Jobs.TryOpen(
                turn,
                element,
                on == ExecutionListenerEvent.Start ? JobKind.StartListener : JobKind.EndListener,
                listener.Type,
                listener.Retries
            );
            return true;
        }

        return false;
    }
}
