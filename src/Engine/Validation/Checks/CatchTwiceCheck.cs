using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Validation.Checks;

/// <summary>One error, escalation or cancellation is handled by one event on a boundary, or by one event sub-process.</summary>
internal static class CatchTwiceCheck
{
    public static void Check(FlowScope scope, ProblemList problems)
    {
        Check(scope.EventSubProcesses.SelectMany(e => e.Content.StartEvents), problems);
        foreach (var activity in scope.Nodes.OfType<Activity>())
        {
            Check(activity.BoundaryEvents, problems);
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

    private static (EventTrigger Trigger, string Code)? Key(EventDefinition definition) => definition switch
    {
        ErrorEventDefinition error => (error.Trigger, error.Error?.Code?.Text ?? ""),
        EscalationEventDefinition escalation => (escalation.Trigger, escalation.Escalation?.Code?.Text ?? ""),
        CancelEventDefinition cancel => (cancel.Trigger, ""),
        _ => null,
    };
}
