using System.Collections.Immutable;
using Bases.Engine.Model.Data;
using Bases.Engine.Model.Events;

namespace Bases.Engine.Model.Activities;

/// <summary>Work that is done (BPMN 2.0.2, 10.3).</summary>
public abstract class Activity : FlowNode
{
    public LoopCharacteristics? LoopCharacteristics { get; internal set; }

    /// <summary>True for a compensation handler: outside the normal flow.</summary>
    public bool IsForCompensation { get; internal set; }

    /// <summary>Tokens that must arrive before the activity begins (BPMN 2.0.2, 10.3).</summary>
    public int StartQuantity { get; internal set; } = 1;

    /// <summary>Tokens that leave by each outgoing flow when it is done.</summary>
    public int CompletionQuantity { get; internal set; } = 1;

    /// <summary>All events on its boundary, the compensation event among them.</summary>
    public ImmutableArray<BoundaryEvent> BoundaryEvents { get; internal set; } = [];

    /// <summary>The activity that the compensation event on the boundary is associated with.</summary>
    public Activity? CompensationHandler { get; internal set; }

    /// <summary>Properties: variables of the activity's scope.</summary>
    public ImmutableArray<Property> Properties { get; internal set; } = [];

    /// <summary>In the order in which they are tried; an activity without any waits for no data.</summary>
    public ImmutableArray<InputSet> InputSets { get; internal set; } = [];

    public ImmutableArray<DataAssociation> DataInputAssociations { get; internal set; } = [];

    public ImmutableArray<DataAssociation> DataOutputAssociations { get; internal set; } = [];
}
