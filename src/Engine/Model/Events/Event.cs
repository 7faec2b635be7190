using System.Collections.Immutable;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Data;

namespace Bases.Engine.Model.Events;

/// <summary>Something that happens (BPMN 2.0.2, 10.5).</summary>
public abstract class Event : FlowNode
{
    /// <summary>Own and referenced definitions; none for a none event, several for a multiple event.</summary>
    public ImmutableArray<EventDefinition> Definitions { get; internal set; } = [];

    /// <summary>The only definition, or null for a none or a multiple event.</summary>
    public EventDefinition? Definition => Definitions.Length == 1 ? Definitions[0] : null;

    public EventTrigger Trigger =>
        Definitions.Length switch
        {
            0 => EventTrigger.None,
            1 => Definitions[0].Trigger,
            _ => this is CatchEvent { ParallelMultiple: true } ? EventTrigger.ParallelMultiple : EventTrigger.Multiple,
        };

    public ImmutableArray<Property> Properties { get; internal set; } = [];
}

/// <summary>An event that waits for its trigger.</summary>
public abstract class CatchEvent : Event
{
    /// <summary>True: all definitions must have happened; false: any one.</summary>
    public bool ParallelMultiple { get; init; }

    /// <summary>A parallel multiple event.</summary>
    public bool NeedsAll => ParallelMultiple && Definitions.Length > 1;

    public ImmutableArray<DataAssociation> DataOutputAssociations { get; internal set; } = [];
}

/// <summary>An event that brings about its result.</summary>
public abstract class ThrowEvent : Event
{
    public ImmutableArray<DataAssociation> DataInputAssociations { get; internal set; } = [];
}

/// <summary>BPMN 2.0.2, 10.5.2.</summary>
public sealed class StartEvent : CatchEvent
{
    public override FlowNodeKind Kind => FlowNodeKind.StartEvent;

    /// <summary>For an event sub-process: whether it interrupts the scope around it.</summary>
    public bool IsInterrupting { get; init; } = true;

    /// <summary>The form shown before the process starts.</summary>
    public Extensions.FormDefinition? Form { get; init; }
}

/// <summary>BPMN 2.0.2, 10.5.4.</summary>
public sealed class IntermediateCatchEvent : CatchEvent
{
    public override FlowNodeKind Kind => FlowNodeKind.IntermediateCatchEvent;
}

/// <summary>BPMN 2.0.2, 10.5.4.</summary>
public sealed class BoundaryEvent : CatchEvent
{
    public override FlowNodeKind Kind => FlowNodeKind.BoundaryEvent;

    public Activity AttachedTo { get; internal set; } = null!;

    /// <summary>True: the activity is interrupted.</summary>
    public bool CancelActivity { get; init; } = true;
}

/// <summary>BPMN 2.0.2, 10.5.4.</summary>
public sealed class IntermediateThrowEvent : ThrowEvent
{
    public override FlowNodeKind Kind => FlowNodeKind.IntermediateThrowEvent;
}

/// <summary>BPMN 2.0.2, 10.5.3.</summary>
public sealed class EndEvent : ThrowEvent
{
    public override FlowNodeKind Kind => FlowNodeKind.EndEvent;
}
