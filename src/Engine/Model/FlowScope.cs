using System.Collections.Immutable;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Data;
using Bases.Engine.Model.Events;

namespace Bases.Engine.Model;

/// <summary>The content of a process or of a sub-process (BPMN 2.0.2, 8.4.1 FlowElementsContainer).</summary>
public sealed class FlowScope
{
    public ProcessDefinition Process { get; internal set; } = null!;

    /// <summary>The sub-process whose content this is; null for the process itself.</summary>
    public SubProcess? Owner { get; internal init; }

    public FlowScope? Parent => Owner?.Scope;

    /// <summary>Dense from 0 (the process) over all scopes of the process.</summary>
    public int Index { get; internal init; }

    /// <summary>How many scopes stand around it; 0 for the process.</summary>
    public int Depth { get; internal init; }

    /// <summary>Id of the sub-process or process.</summary>
    public string Id => Owner?.Id ?? Process.Id;

    /// <summary>The nodes directly in this scope, in the order of the file; boundary events and event sub-processes among them.</summary>
    public ImmutableArray<FlowNode> Nodes { get; internal set; } = [];

    public ImmutableArray<SequenceFlow> SequenceFlows { get; internal set; } = [];

    public ImmutableArray<StartEvent> StartEvents { get; internal set; } = [];

    /// <summary>The start event without a trigger: where a call or a command without an element begins.</summary>
    public StartEvent? NoneStartEvent { get; internal set; }

    /// <summary>
    /// Where tokens appear when the scope is entered: the none start event, or – when there is no start event at all –
    /// every node without an incoming flow that nothing else starts (BPMN 2.0.2, 13.2). Empty for an ad-hoc sub-process
    /// and when all starts have triggers.
    /// </summary>
    public ImmutableArray<FlowNode> InitialNodes { get; internal set; } = [];

    public ImmutableArray<EventSubProcess> EventSubProcesses { get; internal set; } = [];

    public ImmutableArray<DataObject> DataObjects { get; internal set; } = [];

    /// <summary>Properties of the process or sub-process: variables of its scope.</summary>
    public ImmutableArray<Property> Properties { get; internal set; } = [];

    public ImmutableArray<Association> Associations { get; internal set; } = [];

    /// <summary>True when <paramref name="node"/> stands here or in a scope below.</summary>
    public bool Contains(FlowNode node)
    {
        for (var scope = node.Scope; scope is not null; scope = scope.Parent)
        {
            if (ReferenceEquals(scope, this))
            {
                return true;
            }
        }

        return false;
    }

    public override string ToString() => Id;
}
