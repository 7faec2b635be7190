using System.Collections.Immutable;
using Bases.Engine.Model.Extensions;

namespace Bases.Engine.Model;

/// <summary>
/// One executable process of a file, immutable and shared by all its instances (BPMN 2.0.2, 10). A global task
/// (10.3.3) is read as a process of this one task, so that a call activity treats both alike.
/// </summary>
public sealed class ProcessDefinition : BaseElement
{
    private ImmutableDictionary<string, FlowNode> byId = ImmutableDictionary<string, FlowNode>.Empty;

    public string? Name { get; init; }

    public bool IsExecutable { get; init; }

    /// <summary>True for a global task: the only node has the same id.</summary>
    public bool IsGlobalTask { get; init; }

    /// <summary>The tag of <c>zeebe:versionTag</c>, which a call may bind to.</summary>
    public string? VersionTag { get; init; }

    public BpmnDefinitions Definitions { get; internal set; } = null!;

    public FlowScope Root { get; internal set; } = null!;

    /// <summary>All nodes of all scopes, by their index.</summary>
    public ImmutableArray<FlowNode> Nodes { get; private set; } = [];

    /// <summary>All sequence flows of all scopes, by their index.</summary>
    public ImmutableArray<SequenceFlow> SequenceFlows { get; internal set; } = [];

    /// <summary>All scopes, by their index; the process itself first.</summary>
    public ImmutableArray<FlowScope> Scopes { get; internal set; } = [];

    public ImmutableArray<LaneSet> LaneSets { get; internal set; } = [];

    public ImmutableArray<ExecutionListener> ExecutionListeners { get; init; } = [];

    public FlowNode? Find(string id) => byId.GetValueOrDefault(id);

    internal void SetNodes(ImmutableArray<FlowNode> nodes)
    {
        Nodes = nodes;
        var index = ImmutableDictionary.CreateBuilder<string, FlowNode>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            index[node.Id] = node;
        }

        byId = index.ToImmutable();
    }

    public override string ToString() => $"Process {Id}";
}
