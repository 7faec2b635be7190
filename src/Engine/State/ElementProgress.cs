namespace Bases.Engine.State;

/// <summary>Stages within activating and within completing; each is reached once.</summary>
internal enum ElementProgress
{
    Entered,

    /// <summary>None of the activity's input sets is available yet (BPMN 2.0.2, 10.4.2).</summary>
    AwaitingInput,

    /// <summary>Input mappings are applied and stand in the local variables.</summary>
    InputMapped,

    /// <summary>The events on the boundary and of the event sub-processes wait.</summary>
    Subscribed,

    /// <summary>Output mappings are applied.</summary>
    OutputMapped,
}
