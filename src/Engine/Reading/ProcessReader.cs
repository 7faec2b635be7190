using System.Collections.Immutable;
using System.Xml.Linq;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Reading.Elements;
using Bases.Engine.Reading.Xml;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Reading;

/// <summary>Reads one process, or one global task as a process of that task.</summary>
internal sealed class ProcessReader(ReadingContext context)
{
    private readonly List<FlowNode> nodes = [];
    private readonly List<SequenceFlow> flows = [];
    private readonly List<FlowScope> scopes = [];

    public ProcessDefinition Read(XElement element)
    {
        var process = new ProcessDefinition
        {
            Id = context.IdOf(element),
            Line = element.Line(),
            Name = element.Text("name"),
            Documentation = element.ChildText("documentation"),
            IsExecutable = context.Flag(element, "isExecutable", false),
            VersionTag = element.Extension("versionTag")?.Text("value"),
            ExtensionProperties = ExtensionReader.Properties(element),
            ExecutionListeners = ExtensionReader.ExecutionListeners(context, element),
        };
        context.Register(process);
        context.Problems.OnlyWarn = !process.IsExecutable;
        ExtensionReader.ReportUnknown(context, element);
        process.Root = Scope(element, null);
        process.LaneSets = [.. element.Children("laneSet").Select(e => LaneReader.Read(context, e))];
        Complete(process);
        context.Problems.OnlyWarn = false;
        return process;
    }

    /// <summary>BPMN 2.0.2, 10.3.3. It has no flows, so its one node begins and ends the process.</summary>
    public ProcessDefinition? ReadGlobalTask(XElement element)
    {
        var name = element.Name.LocalName["global".Length..];
        var tag = name == "Task" ? "task" : char.ToLowerInvariant(name[0]) + name[1..];
        if (FlowNodeReader.Read(context, element, tag) is not { } node)
        {
            context.Problems.Add(FileRules.UnknownElement, context.IdOf(element), element.Line(), element.Name.LocalName);
            return null;
        }

        var process = new ProcessDefinition
        {
            Id = node.Id,
            Line = node.Line,
            Name = node.Name,
            Documentation = node.Documentation,
            IsExecutable = true,
            IsGlobalTask = true,
        };
        context.Register(process);
        var root = new FlowScope { Nodes = [node], InitialNodes = [node] };
        scopes.Add(root);
        nodes.Add(node);
        node.Scope = root;
        process.Root = root;
        Complete(process);
        return process;
    }

    private void Complete(ProcessDefinition process)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            nodes[i].Index = i;
        }

        for (var i = 0; i < flows.Count; i++)
        {
            flows[i].Index = i;
        }

        foreach (var scope in scopes)
        {
            scope.Process = process;
        }

        process.SetNodes([.. nodes]);
        process.SequenceFlows = [.. flows];
        process.Scopes = [.. scopes];
    }

    private FlowScope Scope(XElement element, SubProcess? owner)
    {
        var scope = new FlowScope
        {
            Owner = owner,
            Index = scopes.Count,
            Depth = owner is null ? 0 : owner.Scope.Depth + 1,
        };
        scopes.Add(scope);
        var content = ImmutableArray.CreateBuilder<FlowNode>();
        foreach (var child in element.Elements().Where(e => e.IsBpmn()))
        {
            if (FlowNodeReader.Read(context, child, child.Name.LocalName) is { } node)
            {
                content.Add(node);
                Add(node, scope, child);
            }
            else if (!ScopeContent.Known.Contains(child.Name.LocalName))
            {
                context.Problems.Add(FileRules.UnknownElement, context.IdOf(child), child.Line(), child.Name.LocalName);
            }
        }

        scope.Nodes = content.ToImmutable();
        DataReader.ReadScope(context, element, scope);
        ScopeContent.Read(context, element, scope, Flows(element));
        return scope;
    }

    private void Add(FlowNode node, FlowScope scope, XElement element)
    {
        node.Scope = scope;
        nodes.Add(node);
        context.Register(node);
        if (node is SubProcess sub)
        {
            sub.Content = Scope(element, sub);
            foreach (var laneSet in element.Children("laneSet"))
            {
                LaneReader.Read(context, laneSet);
            }
        }
    }

    private List<(SequenceFlow, XElement)> Flows(XElement element)
    {
        var read = element.Children("sequenceFlow").Select(e => (SequenceFlowReader.Read(context, e), e)).ToList();
        flows.AddRange(read.Select(f => f.Item1));
        return read;
    }
}
