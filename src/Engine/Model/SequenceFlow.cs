namespace Bases.Engine.Model;

/// <summary>Orders flow nodes of one scope (BPMN 2.0.2, 8.4.13).</summary>
public sealed class SequenceFlow : FlowElement
{
    /// <summary>Dense from 0 over all flows of the process.</summary>
    public int Index { get; internal set; }

    public FlowNode Source { get; internal set; } = null!;

    public FlowNode Target { get; internal set; } = null!;

    /// <summary>Null where the flow is taken without a question.</summary>
    public Expression? Condition { get; init; }

    /// <summary>True for the default flow of its source.</summary>
    public bool IsDefault => ReferenceEquals(Source.Default, this);
}
