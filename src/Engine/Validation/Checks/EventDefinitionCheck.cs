using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Validation.Checks;

/// <summary>What an event definition must say (BPMN 2.0.2, 10.5.5).</summary>
internal static class EventDefinitionCheck
{
    public static void Check(Event node, EventDefinition definition, ProblemList problems)
    {
        switch (definition)
        {
            case MessageEventDefinition message:
                Message(node, message.Message, problems);
                break;
            case SignalEventDefinition signal:
                Signal(node, signal, problems);
                break;
            case ErrorEventDefinition error:
                Code(node, error.Error?.Code, EventRules.ErrorCode, problems);
                break;
            case EscalationEventDefinition escalation:
                Code(node, escalation.Escalation?.Code, EventRules.EscalationCode, problems);
                break;
            case TimerEventDefinition { Type: TimerType.Cycle } when !Repeats(node):
                problems.Add(EventRules.TimerCycleInterrupting, node);
                break;
            case CompensateEventDefinition { Activity: { } activity } when node is ThrowEvent:
                Compensate(node, activity, problems);
                break;
        }
    }

    /// <summary>Whoever receives must know the message; who sends may leave it to a job.</summary>
    public static void Message(FlowNode node, Message? message, ProblemList problems)
    {
        if (message is null)
        {
            if (node is CatchEvent || (node is ThrowEvent && node.TaskDefinition is null))
            {
                problems.Add(EventRules.MessageMissing, node);
            }
        }
        else if (message.Name is null && node.TaskDefinition is null)
        {
            problems.Add(EventRules.MessageName, node, message.Id);
        }
    }

    private static void Signal(Event node, SignalEventDefinition definition, ProblemList problems)
    {
        // Null only where the reference is missing or was reported as wrong.
        Signal? signal = definition.Signal;
        if (signal is null)
        {
            problems.Add(EventRules.SignalMissing, node);
        }
        else if (signal.Name is null)
        {
            problems.Add(EventRules.SignalName, node, signal.Id);
        }
    }

    private static void Code(Event node, Expression? code, LintRule missing, ProblemList problems)
    {
        if (node is ThrowEvent && code is null)
        {
            problems.Add(missing, node);
        }
        else if (node is CatchEvent && code is { IsStatic: false })
        {
            problems.Add(EventRules.CodeExpression, node);
        }
    }

    private static bool Repeats(Event node) =>
        node switch
        {
            StartEvent start => start.Scope.Owner is null || !start.IsInterrupting,
            BoundaryEvent boundary => !boundary.CancelActivity,
            _ => false,
        };

    /// <summary>An activity of the same scope, or of the scope around an event sub-process, that can be compensated.</summary>
    private static void Compensate(Event node, Activity activity, ProblemList problems)
    {
        var scope = node.Scope;
        while (!ReferenceEquals(scope, activity.Scope) && scope.Parent is { } parent)
        {
            scope = parent;
        }

        var canBeCompensated = activity is SubProcess or CallActivity || activity.CompensationHandler is not null;
        if (!ReferenceEquals(scope, activity.Scope) || !canBeCompensated)
        {
            problems.Add(EventRules.CompensationTarget, node, activity.Id);
        }
    }
}
