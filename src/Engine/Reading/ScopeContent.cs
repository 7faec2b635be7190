using System.Collections.Immutable;
using System.Xml.Linq;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Gateways;
using Bases.Engine.Reading.Xml;

namespace Bases.Engine.Reading;

/// <summary>Ties the elements of one scope together: flows to nodes, starts, event sub-processes, associations.</summary>
internal static class ScopeContent
{
    /// <summary>What may stand in a process or sub-process beside flow nodes.</summary>
    public static readonly IReadOnlySet<string> Known = new HashSet<string>(StringComparer.Ordinal)
    {
        "documentation",
        "extensionElements",
        "auditing",
        "monitoring",
        "property",
        "laneSet",
        "sequenceFlow",
        "dataObject",
        "dataObjectReference",
        "dataStoreReference",
        "artifact",
        "association",
        "group",
        "textAnnotation",
        "resourceRole",
        "performer",
        "humanPerformer",
        "potentialOwner",
        "correlationSubscription",
        "supports",
        "ioSpecification",
        "ioBinding",
        "supportedInterfaceRef",
        "incoming",
        "outgoing",
        "dataInputAssociation",
        "dataOutputAssociation",
        "standardLoopCharacteristics",
        "multiInstanceLoopCharacteristics",
        "completionCondition",
    };

    public static void Read(
        ReadingContext context,
        XElement element,
        FlowScope scope,
        IReadOnlyList<(SequenceFlow Flow, XElement Xml)> flows
    )
    {
        scope.StartEvents = [.. scope.Nodes.OfType<StartEvent>()];
        scope.EventSubProcesses = [.. scope.Nodes.OfType<EventSubProcess>()];
        scope.Associations = [.. element.Children("association").Select(e => Association(context, e)).OfType<Association>()];

        // A reference may point anywhere in the file, so flows are tied when everything was read.
        context.Later(() =>
        {
            var tied = ImmutableArray.CreateBuilder<SequenceFlow>(flows.Count);
            foreach (var (flow, xml) in flows)
            {
                var source = SequenceFlowReader.End(context, xml, scope, "sourceRef");
                var target = SequenceFlowReader.End(context, xml, scope, "targetRef");
                if (source is not null && target is not null)
                {
                    flow.Source = source;
                    flow.Target = target;
                    tied.Add(flow);
                }
                else
                {
                    MarkBroken(source, target);
                }
            }

            scope.SequenceFlows = tied.ToImmutable();
            Tie(scope);
            ScopeLinks.Tie(context, scope);
        });
    }

    private static void MarkBroken(FlowNode? source, FlowNode? target)
    {
        source?.HasBrokenFlow = true;
        target?.HasBrokenFlow = true;
    }

    private static void Tie(FlowScope scope)
    {
        foreach (var outgoing in scope.SequenceFlows.GroupBy(f => f.Source))
        {
            outgoing.Key.Outgoing = [.. outgoing];
        }

        foreach (var incoming in scope.SequenceFlows.GroupBy(f => f.Target))
        {
            incoming.Key.Incoming = [.. incoming];
        }

        scope.NoneStartEvent = scope.StartEvents.FirstOrDefault(e => e.Definitions.IsEmpty);
        scope.InitialNodes = InitialNodes(scope);
    }

    private static ImmutableArray<FlowNode> InitialNodes(FlowScope scope)
    {
        if (scope.Owner is AdHocSubProcess)
        {
            return [];
        }

        if (!scope.StartEvents.IsEmpty)
        {
            return scope.NoneStartEvent is { } start ? [start] : [];
        }

        return scope.Nodes.Any(Instantiates) ? [] : [.. scope.Nodes.Where(BeginsByItself)];
    }

    private static bool Instantiates(FlowNode node) => node is ReceiveTask { Instantiate: true } or EventBasedGateway { Instantiate: true };

    private static bool BeginsByItself(FlowNode node) =>
        node.Incoming.IsEmpty
        && node switch
        {
            BoundaryEvent or EventSubProcess or Activity { IsForCompensation: true } => false,
            IntermediateCatchEvent { Definition: LinkEventDefinition } => false,
            _ => true,
        };

    private static Association? Association(ReadingContext context, XElement element)
    {
        return element.Text("sourceRef") is { } source && element.Text("targetRef") is { } target
            ? new Association(
                context.IdOf(element),
                element.Line(),
                ReadingContext.Local(element, source),
                ReadingContext.Local(element, target)
            )
            : null;
    }
}
