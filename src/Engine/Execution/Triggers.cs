using Bases.Dmn.Values;
using Bases.Engine.Behaviors;
using Bases.Engine.Events;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Gateways;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>What was waited for has come: where the token goes (BPMN 2.0.2, 13.5).</summary>
internal static class Triggers
{
    public static void Fire(Turn turn, EventWait wait, ContextValue variables)
    {
        var owner = wait.Owner;
        var node = wait.Node;
        var repeats = Repeats(node);
        var parallel = node is CatchEvent { NeedsAll: true };
        Settle(turn, wait, repeats && !parallel);
        if (parallel)
        {
            if (owner.Waits.Exists(other => ReferenceEquals(other.Node, node)))
            {
                Variables.Propagate(turn, owner, variables);
                return;
            }

            if (repeats && !Waits.TryOpen(turn, owner, node))
            {
                return;
            }
        }

        if (ReferenceEquals(owner.Node, node))
        {
            Elements.Complete(turn, owner, variables);
        }
        else if (owner.Node is EventBasedGateway)
        {
            EventBasedGatewayBehavior.Triggered(turn, owner, node, variables);
        }
        else if (node is BoundaryEvent boundary)
        {
            Boundary(turn, owner, boundary, variables);
        }
        else
        {
            EventSubProcess(turn, owner, (EventSubProcess)node.Scope.Owner!, variables);
        }
    }

    /// <summary>An event on the boundary of an activity goes off, and interrupts it if it is drawn so.</summary>
    public static void Boundary(Turn turn, ElementInstance host, BoundaryEvent boundary, ContextValue variables)
    {
        var scope = host.Parent!;
        scope.InFlight++;
        if (boundary.CancelActivity)
        {
            Elements.Terminate(turn, host);
        }

        Elements.Enter(turn, scope, boundary, variables);
        scope.InFlight--;
        Scopes.CheckDone(turn, scope);
    }

    /// <summary>An event sub-process of a scope begins, and takes the scope over if its start event interrupts.</summary>
    public static void EventSubProcess(Turn turn, ElementInstance scope, EventSubProcess eventSubProcess, ContextValue variables)
    {
        if (eventSubProcess.StartEvent.IsInterrupting)
        {
            turn.Emit(new ScopeInterrupted(scope.Key, eventSubProcess.Id));
            Elements.TerminateChildren(turn, scope);
            Waits.CloseWhere(turn, scope, static wait => wait.Node is StartEvent);
        }

        var key = turn.NextKey();
        turn.Emit(new ElementActivating(key, scope.Key, eventSubProcess.Id));
        var entered = turn.State.Element(key);
        if (eventSubProcess.StartEvent.IoMapping.Outputs.Length > 0)
        {
            // The output mappings of the start event will choose from them.
            Variables.SetLocal(turn, entered, variables);
        }
        else
        {
            Variables.Propagate(turn, scope, variables);
        }

        Elements.Proceed(turn, entered);
    }

    /// <summary>True for what goes on waiting after it went off.</summary>
    private static bool Repeats(FlowNode node) =>
        node is BoundaryEvent { CancelActivity: false }
        || (node is StartEvent { IsInterrupting: false } && node.Scope.Owner is EventSubProcess);

    private static void Settle(Turn turn, EventWait wait, bool repeats)
    {
        if (wait is TimerWait timer)
        {
            Waits.Close(turn, timer, true);
            if (repeats)
            {
                Waits.SetAgain(turn, timer);
            }
        }
        else if (repeats)
        {
            turn.Emit(new SubscriptionTriggered(wait.Key, wait.Owner.Key));
        }
        else
        {
            Waits.Close(turn, wait, true);
        }
    }
}
