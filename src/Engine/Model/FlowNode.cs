using System.Collections.Immutable;
using Bases.Engine.Model.Extensions;

namespace Bases.Engine.Model;

/// <summary>An activity, event or gateway (BPMN 2.0.2, 8.4.9).</summary>
public abstract class FlowNode : FlowElement
{
    /// <summary>What kind of element this is: the key of the behaviour registry.</summary>
    public abstract FlowNodeKind Kind { get; }

    /// <summary>Dense from 0 over all nodes of the process, nested ones included.</summary>
    public int Index { get; internal set; }

    /// <summary>The process or sub-process in which it stands.</summary>
    public FlowScope Scope { get; internal set; } = null!;

    public ImmutableArray<SequenceFlow> Incoming { get; internal set; } = [];

    /// <summary>In the order of the file; the default flow is among them.</summary>
    public ImmutableArray<SequenceFlow> Outgoing { get; internal set; } = [];

    /// <summary>The flow taken when no condition of the others holds: activities and exclusive, inclusive, complex gateways.</summary>
    public SequenceFlow? Default { get; internal set; }

    /// <summary>The innermost lane that lists the node.</summary>
    public Lane? Lane { get; internal set; }

    public IoMapping IoMapping { get; internal set; } = IoMapping.None;

    /// <summary>Set where a job does the work: service, send, script, business rule tasks, message throw and end events.</summary>
    public TaskDefinition? TaskDefinition { get; internal set; }

    /// <summary>The names and values of <c>zeebe:taskHeaders</c>.</summary>
    public ImmutableDictionary<string, string> Headers { get; internal set; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableArray<ExecutionListener> ExecutionListeners { get; internal set; } = [];

    /// <summary>True when a flow that names this node could not be tied: what it lacks was already reported.</summary>
    internal bool HasBrokenFlow { get; set; }
}
