using System.Collections.Immutable;
using Bases.Engine.Model.Events;

namespace Bases.Engine.Model;

/// <summary>Pools and what they send each other (BPMN 2.0.2, 9).</summary>
public sealed class Collaboration : BaseElement
{
    public string? Name { get; init; }

    public ImmutableArray<Participant> Participants { get; internal set; } = [];

    public ImmutableArray<MessageFlow> MessageFlows { get; internal set; } = [];
}

/// <summary>A pool (BPMN 2.0.2, 9.3). Without a process it is a black box.</summary>
public sealed class Participant : BaseElement
{
    public string? Name { get; init; }

    public ProcessDefinition? Process { get; internal set; }

    public int? MinimumMultiplicity { get; init; }

    public int? MaximumMultiplicity { get; init; }
}

/// <summary>What one pool sends another (BPMN 2.0.2, 9.4).</summary>
public sealed class MessageFlow : BaseElement
{
    public string? Name { get; init; }

    /// <summary>A <see cref="FlowNode"/> or a <see cref="Participant"/>.</summary>
    public BaseElement Source { get; internal set; } = null!;

    /// <summary>A <see cref="FlowNode"/> or a <see cref="Participant"/>.</summary>
    public BaseElement Target { get; internal set; } = null!;

    public Message? Message { get; internal set; }
}
