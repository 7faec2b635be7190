using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;

namespace Bases.Engine.Validation.Checks;

/// <summary>The triggers that are possible at each place (BPMN 2.0.2, 10.5.2 to 10.5.4).</summary>
internal static class EventTriggers
{
    private static readonly HashSet<EventTrigger> StartOfProcess =
    [
        EventTrigger.Message,
        EventTrigger.Timer,
        EventTrigger.Signal,
        EventTrigger.Conditional,
    ];

    private static readonly HashSet<EventTrigger> StartOfEventSubProcess =
    [
        EventTrigger.Message,
        EventTrigger.Timer,
        EventTrigger.Signal,
        EventTrigger.Conditional,
        EventTrigger.Error,
        EventTrigger.Escalation,
        EventTrigger.Compensation,
    ];

    private static readonly HashSet<EventTrigger> IntermediateCatch =
    [
        EventTrigger.Message,
        EventTrigger.Timer,
        EventTrigger.Signal,
        EventTrigger.Conditional,
        EventTrigger.Link,
    ];

    private static readonly HashSet<EventTrigger> Boundary =
    [
        EventTrigger.Message,
        EventTrigger.Timer,
        EventTrigger.Signal,
        EventTrigger.Conditional,
        EventTrigger.Error,
        EventTrigger.Escalation,
        EventTrigger.Compensation,
        EventTrigger.Cancel,
    ];

    private static readonly HashSet<EventTrigger> IntermediateThrow =
    [
        EventTrigger.Message,
        EventTrigger.Signal,
        EventTrigger.Escalation,
        EventTrigger.Compensation,
        EventTrigger.Link,
    ];

    private static readonly HashSet<EventTrigger> End =
    [
        EventTrigger.Message,
        EventTrigger.Signal,
        EventTrigger.Escalation,
        EventTrigger.Compensation,
        EventTrigger.Error,
        EventTrigger.Cancel,
        EventTrigger.Terminate,
    ];

    /// <summary>These are about one thing and cannot be one of several.</summary>
    private static readonly HashSet<EventTrigger> Alone =
    [
        EventTrigger.Link,
        EventTrigger.Compensation,
        EventTrigger.Cancel,
        EventTrigger.Terminate,
    ];

    public static bool Allows(Event node, EventTrigger trigger) =>
        Possible(node).Contains(trigger)
        && (node.Definitions.Length == 1 || node is ThrowEvent || !Alone.Contains(trigger))
        && (node.Definitions.Length == 1 || trigger != EventTrigger.Link);

    public static bool AlwaysInterrupts(EventTrigger trigger) =>
        trigger is EventTrigger.Error or EventTrigger.Cancel or EventTrigger.Compensation;

    public static bool Interrupts(Event node) =>
        node switch
        {
            StartEvent { Scope.Owner: EventSubProcess } start => start.IsInterrupting,
            BoundaryEvent boundary => boundary.CancelActivity,
            _ => true,
        };

    private static HashSet<EventTrigger> Possible(Event node) =>
        node switch
        {
            // A trigger at the start of a plain sub-process has its own rule.
            StartEvent { Scope.Owner: null } => StartOfProcess,
            StartEvent => StartOfEventSubProcess,
            IntermediateCatchEvent => IntermediateCatch,
            BoundaryEvent => Boundary,
            IntermediateThrowEvent => IntermediateThrow,
            _ => End,
        };
}
