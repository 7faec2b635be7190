using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Validation.Checks;

/// <summary>Which triggers an event may have at its place, and what it must say about them (BPMN 2.0.2, 10.5).</summary>
internal static class EventCheck
{
    /// <summary>True for an event on a boundary that compensates its activity.</summary>
    public static bool Compensates(BoundaryEvent boundary) => boundary.Definitions.Any(d => d is CompensateEventDefinition);

    public static void Check(Event node, ProblemList problems)
    {
        if (node.Definitions.IsEmpty)
        {
            None(node, problems);
        }

        foreach (var definition in node.Definitions)
        {
            if (!EventTriggers.Allows(node, definition.Trigger))
            {
                problems.Add(EventRules.TriggerNotAllowed, node, Term.Of(node), Term.Of(definition.Trigger));
                continue;
            }

            if (!EventTriggers.Interrupts(node) && EventTriggers.AlwaysInterrupts(definition.Trigger))
            {
                problems.Add(EventRules.TriggerNotInterrupting, node, Term.Of(definition.Trigger));
            }

            EventDefinitionCheck.Check(node, definition, problems);
        }

        switch (node)
        {
            case BoundaryEvent boundary:
                Boundary(boundary, problems);
                break;
            case StartEvent start:
                Start(start, problems);
                break;
            case EndEvent end:
                End(end, problems);
                break;
        }
    }

    private static void None(Event node, ProblemList problems)
    {
        switch (node)
        {
            case BoundaryEvent:
                problems.Add(EventRules.BoundaryNone, node);
                break;
            case IntermediateCatchEvent:
                problems.Add(EventRules.CatchNone, node);
                break;
        }
    }

    private static void Boundary(BoundaryEvent boundary, ProblemList problems)
    {
        if (boundary.AttachedTo is null)
        {
            return;
        }

        if (boundary.AttachedTo is EventSubProcess)
        {
            problems.Add(ActivityRules.EventSubProcessBoundary, boundary);
        }

        if (boundary.Definitions.Any(d => d is CancelEventDefinition) && boundary.AttachedTo is not Transaction)
        {
            problems.Add(EventRules.CancelOutsideTransaction, boundary);
        }

        var handled = boundary.AttachedTo.CompensationHandler is not null;
        if (Compensates(boundary) && !handled)
        {
            problems.Add(EventRules.CompensationHandlerMissing, boundary);
        }
    }

    private static void Start(StartEvent start, ProblemList problems)
    {
        var undoes = start.Definitions.Any(d => d is CompensateEventDefinition);
        if (undoes && start.Scope.Owner is EventSubProcess { Scope.Owner: null })
        {
            problems.Add(EventRules.CompensationEventSubProcess, start);
        }
    }

    private static void End(EndEvent end, ProblemList problems)
    {
        if (!end.Definitions.Any(d => d is CancelEventDefinition))
        {
            return;
        }

        for (var scope = end.Scope; scope is not null; scope = scope.Parent)
        {
            if (scope.Owner is Transaction)
            {
                return;
            }
        }

        problems.Add(EventRules.CancelOutsideTransaction, end);
    }
}
