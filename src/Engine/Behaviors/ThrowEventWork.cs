using Bases.Engine.Execution;
using Bases.Engine.Model.Events;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

/// <summary>What intermediate throw events and end events share: what takes time is done before they complete, the rest as they do.</summary>
internal static class ThrowEventWork
{
    public static void Begin(Turn turn, ElementInstance element)
    {
        var node = (ThrowEvent)element.Node!;
        if (node.TaskDefinition is { } definition)
        {
            Jobs.TryOpen(turn, element, JobKind.Element, definition.Type, definition.Retries);
            return;
        }

        foreach (var thrown in node.Definitions)
        {
            if (!CanThrow(turn, element, thrown))
            {
                return;
            }
        }

        foreach (var thrown in node.Definitions)
        {
            if (thrown is CancelEventDefinition)
            {
                Transactions.Cancel(turn, element);
                return;
            }

            if (thrown is CompensateEventDefinition compensation && Compensation.Begin(turn, element, compensation.Activity))
            {
                if (compensation.WaitForCompletion)
                {
                    Compensation.Continue(turn, element);
                    return;
                }

                Compensation.StartAll(turn, element);
            }
        }

        Elements.Complete(turn, element);
    }

    public static void Throw(Turn turn, ElementInstance element)
    {
        var node = (ThrowEvent)element.Node!;
        foreach (var thrown in node.Definitions)
        {
            if (!element.Parent!.IsAlive)
            {
                return;
            }

            if (thrown is CancelEventDefinition)
            {
                Transactions.Leave(turn, element);
            }
            else if (node.TaskDefinition is null || thrown is not MessageEventDefinition)
            {
                Throws.Throw(turn, element, element.Parent, thrown);
            }
        }
    }

    /// <summary>Names are evaluated before anything happens, so that an incident leaves nothing half thrown.</summary>
    private static bool CanThrow(Turn turn, ElementInstance element, EventDefinition definition) =>
        definition switch
        {
            MessageEventDefinition { Message: { } message } => Messages.TryName(turn, element, message, out _)
                && Messages.TryKey(turn, element, message, out _),
            SignalEventDefinition signal => Messages.TryName(turn, element, signal.Signal, out _),
            ErrorEventDefinition { Error.Code: { } code } => Texts.TryText(turn, element, code, "the error code", out _),
            EscalationEventDefinition { Escalation.Code: { } code } => Texts.TryText(turn, element, code, "the escalation code", out _),
            _ => true,
        };
}
