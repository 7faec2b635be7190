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
    /// <summary>To be told before the variables are set, because a filter may ask for new variables alone.</summary>
    public static void Changing(Turn turn, ElementInstance scope, ContextValue variables)
    {
        if (turn.State.SubscriptionList.Count == 0 && turn.State.AwaitingInput == 0)
        {
            return;
        }

        foreach (var (name, _) in variables.Entries)
        {
            var exists = scope.HasVariables && scope.Variables.Contains(name);
            turn.ChangedVariables.Add((name, exists ? "update" : "create"));
        }
    }

    /// <summary>Asks the conditions that an element has just begun to wait for.</summary>
    public static void AskFirst(Turn turn, ElementInstance owner) => AskOwn(turn, owner, static _ => true);

    /// <summary>Asks all conditions and data that are waited for, as long as asking leads to new changes.</summary>
    public static void Ask(Turn turn)
    {
        while (turn.ChangedVariables.Count > 0)
        {
            var changes = turn.ChangedVariables.ToArray();
            turn.ChangedVariables.Clear();
            foreach (var subscription in turn.State.SubscriptionList.Where(s => s.Kind == SubscriptionKind.Conditional).ToArray())
            {
                if (subscription.Owner.State == ElementState.Activated && Concerns(subscription, changes))
                {
                    Ask(turn, subscription);
                }
            }

            if (turn.State.AwaitingInput > 0)
            {
                foreach (var element in turn.State.ElementList.Where(e => e.Progress == ElementProgress.AwaitingInput).ToArray())
                {
                    Elements.Proceed(turn, element);
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

    private static bool Concerns(Subscription subscription, (string Name, string Kind)[] changes)
    {
        if (
            (subscription.Node as CatchEvent)?.Definitions[subscription.Definition] is not ConditionalEventDefinition { Filter: { } filter }
        )
        {
            return true;
        }

        return changes.Any(change =>
            (filter.VariableNames is not { } names || names.Contains(change.Name))
            && (filter.VariableEvents is not { } kinds || kinds.Contains(change.Kind))
        );
    }

    private static void Ask(Turn turn, Subscription subscription)
    {
        if (
            !turn.State.TryGetSubscription(subscription.Key, out _)
            || ((CatchEvent)subscription.Node).Definitions[subscription.Definition] is not ConditionalEventDefinition definition
        )
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
