using Bases.Engine.State;

namespace Bases.Engine.Simulation;

/// <summary>A timer that is set: of an instance, or of the start event of a deployed process.</summary>
/// <param name="Instance">Null for a start event.</param>
internal sealed record SimulatedTimer(Key Key, ElementRef Element, DateTimeOffset Due, InstanceState? Instance)
{
    public static SimulatedTimer Of(InstanceState instance, TimerWait timer) =>
        new(timer.Key, new ElementRef(timer.Owner.Definition.ProcessId, timer.ElementId), timer.DueDate, instance);
}
