using Bases.Dmn.Values;
using Bases.Engine.Effects;
using Bases.Engine.Events;
using Bases.Engine.Model.Events;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>
/// Conditional events (BPMN 2.0.2, 10.5.5): triggered when the condition becomes true – also when it already is as the
/// wait begins –, and again only after it was false.
/// </summary>
internal static class Conditions
{
    public static void Changed(Turn turn) => turn.ConditionsStale = true;

    /// <summary>Asks all conditions that are waited for, as long as asking leads to new changes.</summary>
    public static void Ask(Turn turn)
    {
        while (turn.ConditionsStale)
        {
            turn.ConditionsStale = false;
            if (turn.State.SubscriptionList.Count == 0)
            {
                return;
            }

            foreach (var subscription in turn.State.SubscriptionList.Where(s => s.Kind == SubscriptionKind.Conditional).ToArray())
            {
                if (subscription.Owner.State == ElementState.Activated)
                {
                    Ask(turn, subscription);
                }
            }
        }
    }

    /// <summary>Triggers the conditions on the boundary that hold before the activity has begun.</summary>
    /// <returns>True when one of them interrupted it.</returns>
    public static bool InterruptBeforeBegin(Turn turn, ElementInstance element)
    {
        AskOwn(turn, element, subscription => subscription.Node is BoundaryEvent);
        return element.State != ElementState.Activating;
    }

    /// <summary>Triggers the event sub-processes of a scope whose condition holds before the scope has begun.</summary>
    public static void TriggerThoseThatHold(Turn turn, ElementInstance scope) =>
        AskOwn(turn, scope, subscription => subscription.Node is StartEvent);

    private static void AskOwn(Turn turn, ElementInstance owner, Predicate<Subscription> which)
    {
        if (!owner.HasWaits)
        {
            return;
        }

        foreach (var wait in owner.Waits.ToArray())
        {
            if (wait is Subscription { Kind: SubscriptionKind.Conditional } subscription && which(subscription))
            {
                Ask(turn, subscription);
            }
        }
    }

    private static void Ask(Turn turn, Subscription subscription)
    {
        if (!turn.State.TryGetSubscription(subscription.Key, out _)
            || ((CatchEvent)subscription.Node).Definitions[subscription.Definition] is not ConditionalEventDefinition definition)
        {
            return;
        }

        var holds = definition.Condition.Evaluate(subscription.Owner, turn.Environment).IsTrue;
        if (holds == subscription.Holds)
        {
            return;
        }

        turn.Emit(new ConditionChanged(subscription.Key, holds));
        if (holds)
        {
            Triggers.Fire(turn, subscription, ContextValue.Empty);
        }
    }
}
