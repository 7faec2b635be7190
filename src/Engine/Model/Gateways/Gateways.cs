namespace Bases.Engine.Model.Gateways;

/// <summary>Where flows split and join (BPMN 2.0.2, 10.6).</summary>
public abstract class Gateway : FlowNode
{
    public GatewayDirection Direction { get; init; }
}

/// <summary>What the modeller declares; flows must agree (BPMN 2.0.2, 10.6.1).</summary>
public enum GatewayDirection
{
    Unspecified,
    Converging,
    Diverging,
    Mixed,
}

/// <summary>BPMN 2.0.2, 10.6.2.</summary>
public sealed class ExclusiveGateway : Gateway
{
    public override FlowNodeKind Kind => FlowNodeKind.ExclusiveGateway;
}

/// <summary>BPMN 2.0.2, 10.6.4.</summary>
public sealed class ParallelGateway : Gateway
{
    public override FlowNodeKind Kind => FlowNodeKind.ParallelGateway;
}

/// <summary>BPMN 2.0.2, 10.6.3.</summary>
public sealed class InclusiveGateway : Gateway
{
    public override FlowNodeKind Kind => FlowNodeKind.InclusiveGateway;
}

/// <summary>BPMN 2.0.2, 10.6.6.</summary>
public sealed class EventBasedGateway : Gateway
{
    public override FlowNodeKind Kind => FlowNodeKind.EventBasedGateway;

    /// <summary>True when one of its events starts an instance.</summary>
    public bool Instantiate { get; init; }

    /// <summary>Parallel: all events must happen (only where it instantiates); exclusive: the first decides.</summary>
    public bool IsParallel { get; init; }
}

/// <summary>BPMN 2.0.2, 10.6.5.</summary>
public sealed class ComplexGateway : Gateway
{
    public override FlowNodeKind Kind => FlowNodeKind.ComplexGateway;

    /// <summary>Which tokens are needed; sees <c>activationCount</c> (13.4.5). Null waits for all incoming flows.</summary>
    public Expression? ActivationCondition { get; init; }
}
