namespace Bases.Engine.State;

/// <summary>The life of an element instance (BPMN 2.0.2, 13.3.2, without the states that take no time here).</summary>
public enum ElementState
{
    /// <summary>Entered; input mappings, listeners and subscriptions are being prepared.</summary>
    Activating,

    /// <summary>Working or waiting.</summary>
    Activated,

    /// <summary>The work is done; output mappings, listeners and outgoing flows are being settled.</summary>
    Completing,

    Completed,

    Terminating,

    Terminated,
}

/// <summary>The legal transitions, all of them.</summary>
public static class Lifecycle
{
    public static bool Allows(ElementState from, ElementState to) =>
        (from, to) switch
        {
            (ElementState.Activating, ElementState.Activated) => true,
            (ElementState.Activated, ElementState.Completing) => true,
            (ElementState.Completing, ElementState.Completed) => true,
            (ElementState.Activating or ElementState.Activated or ElementState.Completing, ElementState.Terminating) => true,
            (ElementState.Terminating, ElementState.Terminated) => true,
            _ => false,
        };
}
