using Bases.Engine.Effects;
using Bases.Engine.Events;

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
        Elements.Terminate(turn, turn.State.Root!);
        End(turn, InstanceEnd.Terminated, reason);
    }
}
