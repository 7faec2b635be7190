using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Gateways;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Validation.Checks;

/// <summary>What comes once is handled by one event on a boundary, one event sub-process, one start event, or one event behind a gateway.</summary>
internal static class CatchTwiceCheck
{
    public static void Check(FlowScope scope, ProblemList problems)
    {
        Check(scope.StartEvents, problems);
        Check(scope.EventSubProcesses.SelectMany(e => e.Content.StartEvents), problems);
        foreach (var gateway in scope.Nodes.OfType<EventBasedGateway>())
        {
            Check(gateway.Outgoing.Select(flow => flow.Target).OfType<CatchEvent>(), problems);
        }

        foreach (var activity in scope.Nodes.OfType<Activity>())
        {
            Check(activity.BoundaryEvents, problems);
            CompensatedTwice(activity, problems);
        }
    }

    private static void Check(IEnumerable<CatchEvent> events, ProblemList problems)
    {
        var caught = events.SelectMany(e => e.Definitions, (Node, Definition) => (Node, Key: Key(Definition)));
        foreach (var same in caught.Where(c => c.Key is not null).GroupBy(c => c.Key))
        {
            var first = same.First().Node;
            foreach (var (node, _) in same.Skip(1).Where(c => !ReferenceEquals(c.Node, first)))
            {
                problems.Add(EventRules.CaughtTwice, node, first.Id, node.Id, Term.Of(same.Key!.Value.Trigger));
            }
        }
    }

    /// <summary>BPMN 2.0.2, 10.7: from the boundary, or from an event sub-process inside, but not both.</summary>
    private static void CompensatedTwice(Activity activity, ProblemList problems)
    {
        var inside = (activity as SubProcess)?.Content.EventSubProcesses.FirstOrDefault(e =>
            e.Content.StartEvents.Any(s => s.Definition is CompensateEventDefinition)
        );
        if (inside is not null && activity.CompensationHandler is { } handler)
        {
            problems.Add(EventRules.HandlerTwice, activity, handler.Id, inside.Id);
        }
    }

    private static (EventTrigger Trigger, string Code)? Key(EventDefinition definition) =>
        definition switch
        {
            ErrorEventDefinition error => (error.Trigger, error.Error?.Code?.Text ?? ""),
            EscalationEventDefinition escalation => (escalation.Trigger, escalation.Escalation?.Code?.Text ?? ""),
            CancelEventDefinition or CompensateEventDefinition => (definition.Trigger, ""),

            // The same name with another key is another message; signals go to everybody who waits.
            MessageEventDefinition { Message.Name: { } name } message => (message.Trigger, $"{name} {message.Message.CorrelationKey}"),
            _ => null,
        };
}
