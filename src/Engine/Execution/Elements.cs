using Bases.Dmn.Values;
using Bases.Engine.Behaviors;
using Bases.Engine.Effects;
using Bases.Engine.Events;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Extensions;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>
/// The life of element instances, the same for all kinds: entering, proceeding to activated, completing, terminating.
/// Each stage can stop (for a listener or an incident) and be taken up again where it stopped.
/// </summary>
internal static class Elements
{
    public static void Enter(Turn turn, ElementInstance scope, FlowNode node, ContextValue? trigger = null)
    {
        var role = node is Activity { LoopCharacteristics: not null } ? ElementRole.LoopBody : ElementRole.Element;
        var key = turn.NextKey();
        turn.Emit(new ElementActivating(key, scope.Key, node.Id, role, Triggered: trigger is not null));
        var element = turn.State.Element(key);
        if (trigger is { Count: > 0 })
        {
            Variables.Deliver(turn, element, trigger);
        }

        Proceed(turn, element);
    }

    /// <summary>Takes an activating element on to activated, and lets it work.</summary>
    public static void Proceed(Turn turn, ElementInstance element)
    {
        if (element.State != ElementState.Activating)
        {
            return;
        }

        if (!turn.CountStep())
        {
            Incidents.Raise(
                turn,
                element,
                IncidentTypes.EndlessLoop,
                $"Expected to come to rest after {turn.Services.Options.StepsPerCommand} steps, but the process goes on; a loop in it may never end."
            );
            return;
        }

        if (
            element.Role != ElementRole.LoopBody
            && (Listeners.OpenNext(turn, element, ExecutionListenerEvent.Start) || !Mappings.TryInput(turn, element))
        )
        {
            return;
        }

        if (element.Progress < ElementProgress.Subscribed && !Waits.TryOpenAround(turn, element))
        {
            return;
        }

        if (Conditions.InterruptBeforeBegin(turn, element))
        {
            return;
        }

        turn.Emit(new ElementActivated(element.Key, element.ElementId));
        if (element.Triggered)
        {
            Complete(turn, element);
        }
        else
        {
            Work(turn, element);
        }
    }

    /// <summary>Lets an activated element do what its kind does; also when an incident there is resolved.</summary>
    public static void Work(Turn turn, ElementInstance element)
    {
        switch (element.Role)
        {
            case ElementRole.LoopBody:
                Loops.Begin(turn, element);
                break;
            case var _ when element.IsUndone:
                Compensation.Continue(turn, element);
                break;
            case ElementRole.CancelListener:
                UserTasks.ContinueCancelListeners(turn, element);
                break;
            case var _ when element.Beginning?.At is not null:
            case ElementRole.Process:
                Scopes.Begin(turn, element);
                break;
            default:
                BehaviorRegistry.Of(element.Node!).Activated(turn, element);
                break;
        }
    }

    /// <summary>The work is done and brought these variables.</summary>
    public static void Complete(Turn turn, ElementInstance element, ContextValue brought)
    {
        if (brought.Count > 0)
        {
            Variables.Deliver(turn, element, brought);
        }

        Complete(turn, element);
    }

    public static void Complete(Turn turn, ElementInstance element)
    {
        turn.Emit(new ElementCompleting(element.Key, element.ElementId));
        ProceedToCompleted(turn, element);
    }

    /// <summary>Takes a completing element on to completed, and its tokens out of it.</summary>
    public static void ProceedToCompleted(Turn turn, ElementInstance element)
    {
        var isBody = element.Role == ElementRole.LoopBody;
        if (!isBody && (!Mappings.TryOutput(turn, element) || Listeners.OpenNext(turn, element, ExecutionListenerEvent.End)))
        {
            return;
        }

        var scope = element.Parent;
        var behavior = element.Node is null || isBody ? null : BehaviorRegistry.Of(element.Node);
        turn.Chosen.Clear();
        if (LeavesByFlows(element) && !ChooseFlows(turn, element, behavior))
        {
            return;
        }

        var flows = turn.Chosen.Count == 0 ? [] : turn.Chosen.ToArray();
        Waits.CloseAll(turn, element);
        Loops.Settle(turn, element);
        turn.Emit(new ElementCompleted(element.Key, element.ElementId, element.IsUndone ? ElementRole.CompensationScope : element.Role));
        Compensation.Record(turn, element);

        var epoch = scope?.Epoch ?? 0;
        behavior?.Completed(turn, element);
        if (scope is null)
        {
            Instances.End(turn, InstanceEnd.Completed);
            return;
        }

        if (!scope.IsAlive)
        {
            return;
        }

        if (scope.Epoch == epoch)
        {
            var tokens = element.Node is Activity activity ? activity.CompletionQuantity : 1;
            foreach (var flow in flows)
            {
                for (var i = 0; i < tokens; i++)
                {
                    turn.Enqueue(scope, flow);
                }
            }
        }

        Left(turn, scope, element);
    }

    /// <summary>Ends it and all in it before their time. What becomes of the scope around it is the caller's.</summary>
    public static void Terminate(Turn turn, ElementInstance element)
    {
        if (element.State >= ElementState.Completed)
        {
            return;
        }

        turn.Emit(new ElementTerminating(element.Key, element.ElementId));
        TerminateChildren(turn, element);
        var taken = element.Task;
        Release(turn, element);
        if (element.ChildCount > 0)
        {
            // The root, for which listeners of its user tasks still work.
            return;
        }

        turn.Emit(new ElementTerminated(element.Key, element.ElementId, element.Role));
        if (taken is not null)
        {
            UserTasks.BeginCancelListeners(turn, element);
        }
    }

    /// <summary>Ends what stands in a scope, the latest first, and voids its tokens. Listeners that look at what was taken away go on.</summary>
    public static void TerminateChildren(Turn turn, ElementInstance scope, ElementInstance? except = null)
    {
        VoidTokens(scope);
        for (var i = scope.ChildCount - 1; i >= 0; i--)
        {
            if (!ReferenceEquals(scope.ChildList[i], except) && scope.ChildList[i].Role != ElementRole.CancelListener)
            {
                Terminate(turn, scope.ChildList[i]);
            }
        }
    }

    /// <summary>The tokens that are on their way in a scope are void.</summary>
    public static void VoidTokens(ElementInstance scope)
    {
        scope.Epoch++;
        scope.InFlight = 0;
    }

    private static void Release(Turn turn, ElementInstance element)
    {
        if (element.Job is { } job)
        {
            turn.Emit(new JobClosed(job.Key, element.Key, false));
            turn.Emit(new CloseJob(job.Key, false));
        }

        if (element.Task is { } task)
        {
            turn.Emit(new UserTaskClosed(task.Key, element.Key, false));
            turn.Emit(new CloseUserTask(task.Key, false));
        }

        Waits.CloseAll(turn, element);
        Incidents.Close(turn, element);
    }

    private static bool LeavesByFlows(ElementInstance element) =>
        element.CompensatedFor is null && element.Role is ElementRole.Element or ElementRole.LoopBody;

    private static bool ChooseFlows(Turn turn, ElementInstance element, IElementBehavior? behavior) =>
        behavior is null ? Tokens.TryChoose(turn, element) : behavior.TryChooseFlows(turn, element);

    private static void Left(Turn turn, ElementInstance scope, ElementInstance element)
    {
        if (element.CompensatedFor is { } waiting && element.Role != ElementRole.LoopIteration)
        {
            Compensation.HandlerDone(turn, waiting);
            Scopes.CheckDone(turn, scope);
        }
        else if (element.Role == ElementRole.LoopIteration)
        {
            Loops.IterationDone(turn, scope, element);
        }
        else if (element.Role == ElementRole.Process)
        {
            Calls.Returned(turn, scope, element);
        }
        else
        {
            Scopes.ChildLeft(turn, scope, element);
        }
    }
}
