using Bases.Dmn.Values;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>What throw events bring about, and who catches errors and escalations (BPMN 2.0.2, 10.5.1 and 10.5.7).</summary>
internal static class Throws
{
    /// <param name="thrower">Whose variables the expressions see.</param>
    /// <param name="at">Where errors and escalations begin to look for a catch: the element's own boundary and outwards.</param>
    public static void Throw(Turn turn, ElementInstance thrower, ElementInstance at, EventDefinition definition)
    {
        switch (definition)
        {
            case MessageEventDefinition { Message: { } message }:
                Messages.TryPublish(turn, thrower, message);
                break;
            case SignalEventDefinition signal:
                Messages.Broadcast(turn, thrower, signal.Signal);
                break;
            case EscalationEventDefinition escalation:
                Escalate(turn, at, Code(turn, thrower, escalation.Escalation?.Code), thrower.LocalVariables());
                break;
            case ErrorEventDefinition error:
                Error(turn, at, Code(turn, thrower, error.Error?.Code), thrower.LocalVariables());
                break;
            case TerminateEventDefinition:
                Elements.TerminateChildren(turn, thrower.Parent!);
                if (thrower.Parent!.HasTokens)
                {
                    turn.Emit(new Events.TokensDiscarded(thrower.Parent.Key));
                }

                break;
            case LinkEventDefinition { Target: { } target }:
                turn.Enqueue(thrower.Parent!, target);
                break;
        }
    }

    /// <summary>An error goes outwards to the first scope that catches it, and ends what it passes; nobody: the instance ends.</summary>
    public static void Error(Turn turn, ElementInstance from, string? code, ContextValue variables)
    {
        ElementInstance? passed = null;
        for (var scope = from; scope is not null; passed = scope, scope = scope.Parent)
        {
            if (FindEventSubProcess(scope, passed, definition => Catches(definition, code)) is { } eventSubProcess)
            {
                Triggers.EventSubProcess(turn, scope, eventSubProcess, variables);
                return;
            }

            if (FindBoundary(scope, definition => Catches(definition, code)) is { } boundary)
            {
                Triggers.Boundary(turn, scope, boundary, variables);
                return;
            }
        }

        Instances.Terminate(turn, code is null ? "An error that nobody catches" : $"Error '{code}' that nobody catches");
    }

    /// <summary>An escalation goes outwards to the first scope that catches it; nobody: nothing happens.</summary>
    public static void Escalate(Turn turn, ElementInstance from, string? code, ContextValue variables)
    {
        ElementInstance? passed = null;
        for (var scope = from; scope is not null; passed = scope, scope = scope.Parent)
        {
            if (FindEventSubProcess(scope, passed, definition => CatchesEscalation(definition, code)) is { } eventSubProcess)
            {
                Triggers.EventSubProcess(turn, scope, eventSubProcess, variables);
                return;
            }

            if (FindBoundary(scope, definition => CatchesEscalation(definition, code)) is { } boundary)
            {
                Triggers.Boundary(turn, scope, boundary, variables);
                return;
            }
        }
    }

    private static string? Code(Turn turn, ElementInstance thrower, Expression? code) =>
        code is null ? null : Texts.Of(code.Evaluate(thrower, turn.Environment));

    /// <returns>2 for the code itself, 1 for any code, 0 when it does not catch.</returns>
    private static int Catches(EventDefinition definition, string? code) =>
        definition is not ErrorEventDefinition error ? 0 : Match(error.Error?.Code, code);

    private static int CatchesEscalation(EventDefinition definition, string? code) =>
        definition is not EscalationEventDefinition escalation ? 0 : Match(escalation.Escalation?.Code, code);

    private static int Match(Expression? caught, string? thrown) =>
        caught is null || caught.Text.Length == 0 ? 1
        : caught.Text == thrown ? 2
        : 0;

    private static EventSubProcess? FindEventSubProcess(ElementInstance scope, ElementInstance? passed, Func<EventDefinition, int> catches)
    {
        if (scope.Interrupted || scope.IsUndone || scope.Content is not { EventSubProcesses.Length: > 0 } content)
        {
            return null;
        }

        return Best(
            content.EventSubProcesses,
            candidate => ReferenceEquals(candidate, passed?.Node) ? [] : candidate.StartEvent.Definitions,
            catches
        );
    }

    private static BoundaryEvent? FindBoundary(ElementInstance host, Func<EventDefinition, int> catches) =>
        host.Role is ElementRole.Element or ElementRole.LoopBody
        && host.CompensatedFor is null
        && host.Node is Activity { BoundaryEvents.Length: > 0 } activity
            ? Best(activity.BoundaryEvents, candidate => candidate.Definitions, catches)
            : null;

    private static T? Best<T>(
        IEnumerable<T> candidates,
        Func<T, IEnumerable<EventDefinition>> definitions,
        Func<EventDefinition, int> catches
    )
        where T : class
    {
        T? best = null;
        var bestMatch = 0;
        foreach (var candidate in candidates)
        {
            foreach (var definition in definitions(candidate))
            {
                var match = catches(definition);
                if (match > bestMatch)
                {
                    (best, bestMatch) = (candidate, match);
                }
            }
        }

        return best;
    }
}
