namespace Bases.Engine.State;

/// <summary>What an element instance stands for, where one element has instances of several kinds.</summary>
public enum ElementRole
{
    /// <summary>The element itself.</summary>
    Element,

    /// <summary>A process: the root, or one that a call activity runs.</summary>
    Process,

    /// <summary>The frame around the rounds of a multi-instance or looping activity; its boundary is the activity's.</summary>
    LoopBody,

    /// <summary>One round of a multi-instance or looping activity.</summary>
    LoopIteration,

    /// <summary>A completed sub-process entered again for its compensation (BPMN 2.0.2, 10.7).</summary>
    CompensationScope,

    /// <summary>What is left of a user task that was taken away while listeners look at that; it stands in the root.</summary>
    CancelListener,

    /// <summary>A compensation handler: outside the normal flow, no flow leaves it.</summary>
    CompensationHandler,
}
