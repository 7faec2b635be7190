using Bases.Dmn.Values;
using Bases.Engine.Events;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>Cancelling a transaction (BPMN 2.0.2, 10.3.5): its work ends, what completed is compensated, then the cancel boundary event is taken.</summary>
internal static class Transactions
{
    /// <summary>
    /// A cancel end event ends all other work of its transaction, and waits for the compensation. A repeated transaction is
    /// one activity: its other rounds are undone with it.
    /// </summary>
    public static void Cancel(Turn turn, ElementInstance cancel)
    {
        if (!cancel.CompensationStarted)
        {
            ElementInstance? inner = cancel;
            for (var scope = cancel.Parent; scope is not null; inner = scope, scope = scope.Parent)
            {
                var entries = Undone(scope, inner).ToList();
                turn.Emit(new TokensDiscarded(scope.Key));
                Elements.TerminateChildren(turn, scope, except: inner);
                turn.Emit(new CompensationBegun(cancel.Key, scope.Key, entries));
                if (scope is { Node: Transaction, Role: not ElementRole.LoopIteration })
                {
                    break;
                }
            }
        }

        Compensation.Continue(turn, cancel);
    }

    /// <summary>What completed in a scope, also in the part of it that is now ended before its time.</summary>
    private static IEnumerable<Compensable> Undone(ElementInstance scope, ElementInstance? except) =>
        (scope.Compensables ?? []).Concat(
            scope
                .Children.Where(child => child != except && child.Node is null or SubProcess or CallActivity)
                .Where(child => child.Node is not Activity { CompensationHandler: not null })
                .Select(child => Compensation.Undoing(child, Undone(child, null)))
                .Where(child => child.Inner.Count > 0)
        );

    /// <summary>Compensation is done: the transaction is left by its cancel boundary event.</summary>
    public static void Leave(Turn turn, ElementInstance cancel)
    {
        var transaction = cancel.Parent!;
        while (transaction.Node is not Transaction)
        {
            transaction = transaction.Parent!;
        }

        var host = transaction.Role == ElementRole.LoopIteration ? transaction.Parent! : transaction;
        foreach (var boundary in ((Activity)host.Node!).BoundaryEvents)
        {
            if (boundary.Definitions.Any(definition => definition is CancelEventDefinition))
            {
                Triggers.Boundary(turn, host, boundary, ContextValue.Empty);
                return;
            }
        }

        var scope = host.Parent!;
        Elements.Terminate(turn, host);
        Scopes.CheckDone(turn, scope);
    }
}
