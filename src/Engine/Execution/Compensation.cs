using Bases.Engine.Events;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>
/// Undoing what completed (BPMN 2.0.2, 10.7 and 13.5.5): handlers run one after the other in the reverse order of
/// completion; a sub-process is entered again, for its own compensation or for that of what it contained, and so is a
/// called process, which a call activity contains as a sub-process does its content (13.3.4).
/// </summary>
internal static class Compensation
{
    /// <summary>Remembers a completed activity that can be compensated.</summary>
    public static void Record(Turn turn, ElementInstance element)
    {
        if (element.CompensatedFor is not null || element.Parent is not { } scope)
        {
            return;
        }

        if (element.Role == ElementRole.Process)
        {
            if (element.Compensables is { Count: > 0 })
            {
                turn.Emit(new CompensableRecorded(scope.Key, Undoing(element, element.Compensables)));
            }

            return;
        }

        if (element.Node is not Activity activity)
        {
            return;
        }

        if (element.Role == ElementRole.LoopBody)
        {
            foreach (var round in element.Compensables ?? [])
            {
                turn.Emit(new CompensableRecorded(scope.Key, round));
            }

            return;
        }

        if (
            activity.CompensationHandler is not null
            || element.Compensables is { Count: > 0 }
            || (activity is SubProcess { Content: var content } and not EventSubProcess && OwnHandler(content) is not null)
        )
        {
            turn.Emit(new CompensableRecorded(scope.Key, Undoing(element, element.Compensables ?? [])));
        }
    }

    /// <param name="inner">What completed in it.</param>
    public static Compensable Undoing(ElementInstance element, IEnumerable<Compensable> inner) =>
        new(
            element.Key,
            element.ElementId,
            element.LocalVariables(),
            [.. inner],
            element.Role == ElementRole.Process ? element.Definition.Key : null
        );

    /// <summary>A throw event begins to compensate one activity, or all of its scope.</summary>
    /// <returns>False when there is nothing to compensate.</returns>
    public static bool Begin(Turn turn, ElementInstance thrower, Activity? activity)
    {
        for (var scope = thrower.Parent; scope is not null; scope = scope.Parent)
        {
            var entries = (scope.Compensables ?? []).Where(entry => activity is null || entry.ElementId == activity.Id).ToList();
            if (entries.Count > 0)
            {
                turn.Emit(new CompensationBegun(thrower.Key, scope.Key, entries));
            }

            // What is thrown in an event sub-process is about the scope around it as well.
            if (scope.Node is not EventSubProcess)
            {
                break;
            }
        }

        return thrower.Compensating is { Count: > 0 };
    }

    /// <summary>Compensates the next, or is done.</summary>
    public static void Continue(Turn turn, ElementInstance thrower)
    {
        if (thrower.Compensating is { Count: > 0 } pending)
        {
            Start(turn, thrower, pending[^1], thrower.Key);
        }
        else if (thrower.IsUndone)
        {
            BeginScope(turn, thrower);
        }
        else
        {
            Elements.Complete(turn, thrower);
        }
    }

    /// <summary>Compensates all at once, nobody waiting: a throw event that does not wait for completion.</summary>
    public static void StartAll(Turn turn, ElementInstance thrower)
    {
        while (thrower.Compensating is { Count: > 0 } pending)
        {
            Start(turn, thrower, pending[^1], thrower.Key);
        }
    }

    public static void HandlerDone(Turn turn, Key waiting)
    {
        if (turn.State.TryGetElement(waiting, out var thrower) && thrower.State == ElementState.Activated)
        {
            Continue(turn, thrower);
        }
    }

    private static void Start(Turn turn, ElementInstance thrower, Compensable entry, Key waiting)
    {
        if (entry.CalledDefinition is { } called)
        {
            turn.Emit(new CompensationTaken(thrower.Key, entry.Key));
            var process = turn.NextKey();
            turn.Emit(new ProcessCalled(process, thrower.Key, called, entry.ElementId, waiting));
            turn.Emit(new CompensationScopeOpened(process, entry));
            Elements.Proceed(turn, turn.State.Element(process));
            return;
        }

        var activity = (Activity)thrower.Definition.Definition.Find(entry.ElementId)!;
        var scope = thrower;
        while (!ReferenceEquals(scope.Content, activity.Scope))
        {
            scope = scope.Parent!;
        }

        turn.Emit(new CompensationTaken(thrower.Key, entry.Key));
        var key = turn.NextKey();
        if (activity.CompensationHandler is { } handler)
        {
            var role = handler.LoopCharacteristics is null ? ElementRole.CompensationHandler : ElementRole.LoopBody;
            turn.Emit(new ElementActivating(key, scope.Key, handler.Id, role, CompensatedFor: waiting));
            Variables.SetLocal(turn, turn.State.Element(key), entry.Variables);
        }
        else
        {
            turn.Emit(new ElementActivating(key, scope.Key, activity.Id, ElementRole.CompensationScope, CompensatedFor: waiting));
            turn.Emit(new CompensationScopeOpened(key, entry));
        }

        Elements.Proceed(turn, turn.State.Element(key));
    }

    /// <summary>A sub-process entered again: its own compensation handler decides, else all that completed in it is compensated.</summary>
    private static void BeginScope(Turn turn, ElementInstance scope)
    {
        if (!scope.CompensationStarted)
        {
            if (scope.Content is { } content && OwnHandler(content) is { } handler)
            {
                turn.Emit(new CompensationBegun(scope.Key, scope.Key, []));
                Elements.Enter(turn, scope, handler);
                return;
            }

            turn.Emit(new CompensationBegun(scope.Key, scope.Key, [.. scope.Compensables ?? []]));
            if (scope.Compensating is { Count: > 0 })
            {
                Continue(turn, scope);
                return;
            }
        }

        if (scope.ChildCount == 0 && scope.InFlight == 0)
        {
            Elements.Complete(turn, scope);
        }
    }

    private static EventSubProcess? OwnHandler(FlowScope content)
    {
        foreach (var candidate in content.EventSubProcesses)
        {
            if (candidate.StartEvent.Trigger == EventTrigger.Compensation)
            {
                return candidate;
            }
        }

        return null;
    }
}
