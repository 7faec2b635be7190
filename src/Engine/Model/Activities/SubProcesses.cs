using Bases.Engine.Model.Events;

namespace Bases.Engine.Model.Activities;

/// <summary>An embedded sub-process (BPMN 2.0.2, 10.3.5).</summary>
public class SubProcess : Activity
{
    public override FlowNodeKind Kind => FlowNodeKind.SubProcess;

    /// <summary>What stands in it.</summary>
    public FlowScope Content { get; internal set; } = null!;
}

/// <summary>A sub-process that its start event triggers (BPMN 2.0.2, 10.3.5).</summary>
public sealed class EventSubProcess : SubProcess
{
    public override FlowNodeKind Kind => FlowNodeKind.EventSubProcess;

    /// <summary>Its only start event.</summary>
    public StartEvent StartEvent => Content.StartEvents[0];
}

/// <summary>A sub-process that can be cancelled as a whole, with compensation (BPMN 2.0.2, 10.3.5).</summary>
public sealed class Transaction : SubProcess
{
    public override FlowNodeKind Kind => FlowNodeKind.Transaction;
}

/// <summary>A sub-process whose activities are begun by choice (BPMN 2.0.2, 10.3.5).</summary>
public sealed class AdHocSubProcess : SubProcess
{
    public override FlowNodeKind Kind => FlowNodeKind.AdHocSubProcess;

    public bool IsSequential { get; init; }

    /// <summary>Asked after each inner activity; without one it ends when nothing inside is active.</summary>
    public Expression? CompletionCondition { get; init; }

    /// <summary>When the completion condition holds: cancel what still runs, or wait for it.</summary>
    public bool CancelRemainingInstances { get; init; } = true;

    /// <summary>FEEL list of the ids to begin at once (<c>zeebe:adHoc activeElementsCollection</c>); null begins every node without an incoming flow.</summary>
    public Expression? ActiveElements { get; init; }
}
