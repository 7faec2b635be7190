using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Reading;

/// <summary>Ties what belongs together without a sequence flow: boundary events, compensation handlers, links.</summary>
internal static class ScopeLinks
{
    public static void Tie(ReadingContext context, FlowScope scope)
    {
        var boundaries = scope.Nodes.OfType<BoundaryEvent>().Where(b => b.AttachedTo is not null);
        foreach (var attached in boundaries.GroupBy(b => b.AttachedTo))
        {
            attached.Key.BoundaryEvents = [.. attached];
        }

        CompensationHandlers(context, scope);
        Links(scope);
    }

    /// <summary>BPMN 2.0.2, 10.7: the association leads from the event on the boundary to the handler.</summary>
    private static void CompensationHandlers(ReadingContext context, FlowScope scope)
    {
        var byId = scope.Nodes.ToLookup(n => n.Id, StringComparer.Ordinal);
        foreach (var association in scope.Associations)
        {
            var source = byId[association.SourceId].FirstOrDefault();
            var target = byId[association.TargetId].FirstOrDefault();
            if (target is BoundaryEvent && source is Activity)
            {
                // Drawn the other way round: what is meant is clear.
                (source, target) = (target, source);
            }

            if (
                source is not BoundaryEvent { AttachedTo: { } activity } boundary
                || !boundary.Definitions.OfType<CompensateEventDefinition>().Any()
                || target is not Activity handler
            )
            {
                continue;
            }

            if (!handler.IsForCompensation)
            {
                context.Problems.Add(EventRules.HandlerNotForCompensation, handler, boundary.Id);
            }
            else if (activity.CompensationHandler is { } other && !ReferenceEquals(other, handler))
            {
                context.Problems.Add(EventRules.HandlerTwice, boundary, other.Id, handler.Id);
            }
            else
            {
                activity.CompensationHandler = handler;
            }
        }
    }

    /// <summary>BPMN 2.0.2, 10.5.4: links within one level, by what they name as source or target (10.5.5), else by their own name.</summary>
    private static void Links(FlowScope scope)
    {
        List<(IntermediateCatchEvent Node, LinkEventDefinition Link)> targets =
        [
            .. scope
                .Nodes.OfType<IntermediateCatchEvent>()
                .SelectMany(e => e.Definitions.OfType<LinkEventDefinition>(), (e, link) => (e, link)),
        ];
        foreach (var thrown in scope.Nodes.OfType<IntermediateThrowEvent>().SelectMany(e => e.Definitions.OfType<LinkEventDefinition>()))
        {
            thrown.Target =
                thrown.TargetId is { } named ? targets.Find(t => t.Link.Id == named).Node
                : targets.Find(t => t.Link.SourceIds.Contains(thrown.Id)).Node is { } naming ? naming
                : targets.Find(t => t.Link.LinkName == thrown.LinkName).Node;
        }
    }
}
