using Bases.Engine.Effects;
using Bases.Engine.Events;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>The end of a root instance.</summary>
internal static class Instances
{
    public static void End(Turn turn, InstanceEnd end, string? reason = null)
    {
        var key = turn.State.Key;
        turn.Emit(new InstanceEnded(key, end, reason));
        turn.Emit(new EndInstance(key, end));
    }

    /// <summary>Cancelled, or dead of an error that nobody caught.</summary>
    public static void Terminate(Turn turn, string? reason)
    {
        var root = turn.State.Root!;
        if (root.State == ElementState.Terminating)
        {
            // Somebody does not want to wait for the listeners.
            foreach (var listener in root.Children.ToArray())
            {
                Elements.Terminate(turn, listener);
            }
        }
        else
        {
            Elements.Terminate(turn, root);
            if (root.ChildCount == 0)
            {
                End(turn, InstanceEnd.Terminated, reason);
                return;
            }

            turn.Emit(new InstanceEnding(root.Key, reason));
            return;
        }

        EndIfEmpty(turn);
    }

    /// <summary>An instance that is being ended has ended when no listener of its user tasks is at work any more.</summary>
    public static void EndIfEmpty(Turn turn)
    {
        var root = turn.State.Root!;
        if (root.ChildCount > 0)
        {
            return;
        }

        turn.Emit(new ElementTerminated(root.Key, root.ElementId, root.Role));
        End(turn, InstanceEnd.Terminated, turn.State.EndingFor);
    }
}
