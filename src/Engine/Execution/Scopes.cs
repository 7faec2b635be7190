using Bases.Dmn.Values;
using Bases.Engine.Behaviors;
using Bases.Engine.Events;
using Bases.Engine.Model;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Gateways;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>Processes and sub-processes: they begin with their first tokens and are done when no token is left (BPMN 2.0.2, 13.3.4).</summary>
internal static class Scopes
{
    public static void Begin(Turn turn, ElementInstance scope)
    {
        if (!TryBegin(turn, scope))
        {
            return;
        }

        var content = scope.Content!;
        if (scope.Beginning?.At is { } elements)
        {
            scope.InFlight++;
            foreach (var id in elements)
            {
                EnterWithin(turn, scope, content.Process.Find(id)!);
            }

            scope.InFlight--;
            CheckDone(turn, scope);
            return;
        }

        if (scope.Beginning?.StartElementId is { } start)
        {
            BeginAt(turn, scope, content.Process.Find(start)!);
            return;
        }

        foreach (var node in content.InitialNodes)
        {
            turn.Enqueue(scope, node);
        }

        CheckDone(turn, scope);
    }

    /// <returns>False when the scope has begun before, or a condition has ended or taken it over before it begins.</returns>
    public static bool TryBegin(Turn turn, ElementInstance scope)
    {
        if (scope.Begun)
        {
            CheckDone(turn, scope);
            return false;
        }

        turn.Emit(new ScopeBegun(scope.Key));
        Conditions.TriggerThoseThatHold(turn, scope);
        return scope.State == ElementState.Activated && !scope.Interrupted;
    }

    /// <summary>Enters an element in this scope or deeper, with the sub-processes between that are not active.</summary>
    public static void EnterWithin(Turn turn, ElementInstance scope, FlowNode node)
    {
        if (ReferenceEquals(node.Scope, scope.Content))
        {
            Elements.Enter(turn, scope, node);
            return;
        }

        var between = node.Scope.Owner!;
        while (!ReferenceEquals(between.Scope, scope.Content))
        {
            between = between.Scope.Owner!;
        }

        if (
            scope.Children.FirstOrDefault(child => ReferenceEquals(child.Content, between.Content)) is
            { State: ElementState.Activated } active
        )
        {
            EnterWithin(turn, active, node);
            return;
        }

        var key = turn.NextKey();
        turn.Emit(new ElementActivating(key, scope.Key, between.Id, BeginAt: node.Id));
        Elements.Proceed(turn, turn.State.Element(key));
    }

    /// <summary>
    /// A trigger has started the instance here (BPMN 2.0.2, 13.5.1): it is not waited for again. Where several are needed –
    /// behind a parallel event-based gateway, at a parallel multiple start event – the instance waits for the others.
    /// </summary>
    private static void BeginAt(Turn turn, ElementInstance scope, FlowNode start)
    {
        FlowNode? waiting =
            start.Incoming.FirstOrDefault()?.Source is EventBasedGateway gateway ? gateway
            : start is StartEvent { NeedsAll: true } ? start
            : null;
        if (waiting is null)
        {
            Elements.Enter(turn, scope, start, ContextValue.Empty);
            return;
        }

        Elements.Enter(turn, scope, waiting);
        if (
            scope.Children.FirstOrDefault(child => child.Node == waiting) is { HasWaits: true } entered
            && entered.Waits.FindAll(wait => wait.Node == start) is { Count: > 0 } waits
        )
        {
            var came = waits.Find(wait => (wait as Subscription)?.Name == scope.Beginning?.StartedBy) ?? waits[0];
            Triggers.Fire(turn, came, ContextValue.Empty);
        }
    }

    public static void ChildLeft(Turn turn, ElementInstance scope, ElementInstance child)
    {
        if (scope.Node is not null && scope.Role is ElementRole.Element or ElementRole.LoopIteration)
        {
            BehaviorRegistry.Of(scope.Node!).ChildCompleted(turn, scope, child);
        }

        CheckDone(turn, scope);
    }

    public static void CheckDone(Turn turn, ElementInstance scope)
    {
        if (
            scope.State != ElementState.Activated
            || scope.ChildCount > 0
            || scope.InFlight > 0
            || scope.HasTokens
            || scope.Incident is not null
        )
        {
            return;
        }

        switch (scope.Role)
        {
            case var _ when scope.IsUndone:
                Compensation.Continue(turn, scope);
                break;
            case ElementRole.LoopBody:
                break;
            default:
                if (scope.Node is null || BehaviorRegistry.Of(scope.Node).EndsWhenEmpty(scope))
                {
                    Elements.Complete(turn, scope);
                }

                break;
        }
    }
}
