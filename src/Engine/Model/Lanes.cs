using System.Collections.Immutable;

namespace Bases.Engine.Model;

/// <summary>Lanes of a process or sub-process (BPMN 2.0.2, 10.8).</summary>
public sealed class LaneSet : BaseElement
{
    public ImmutableArray<Lane> Lanes { get; internal set; } = [];
}

/// <summary>A part of a process: who is responsible for the nodes that it lists (BPMN 2.0.2, 10.8).</summary>
public sealed class Lane : BaseElement
{
    public string? Name { get; init; }

    public ImmutableArray<FlowNode> Nodes { get; internal set; } = [];

    public LaneSet? ChildLaneSet { get; internal set; }
}

/// <summary>Links a compensation event with its handler, or a text with what it explains (BPMN 2.0.2, 8.4.1).</summary>
public sealed record Association(string Id, int Line, string SourceId, string TargetId);
