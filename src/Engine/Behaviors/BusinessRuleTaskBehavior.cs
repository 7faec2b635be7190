using Bases.Engine.Events;
using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Extensions;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class BusinessRuleTaskBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.BusinessRuleTask;

    public string Section => "10.3.3";

    public string Summary =>
        "Evaluates a DMN decision (zeebe:calledDecision) and stores the result, or is a job; without either it passes.";

    public void Activated(Turn turn, ElementInstance element)
    {
        var node = (BusinessRuleTask)element.Node!;
        if (node.CalledDecision is { } called)
        {
            Decide(turn, element, called);
        }
        else if (node.TaskDefinition is { } definition)
        {
            Jobs.TryOpen(turn, element, JobKind.Element, definition.Type, definition.Retries);
        }
        else
        {
            Elements.Complete(turn, element);
        }
    }

    private static void Decide(Turn turn, ElementInstance element, CalledDecision called)
    {
        if (!Texts.TryText(turn, element, called.DecisionId, "the decision id", out var decisionId))
        {
            return;
        }

        var outcome = turn.Services.Decisions?.Evaluate(
            decisionId,
            called.Binding,
            element.Definition.DeploymentKey,
            element,
            turn.Environment
        );
        if (outcome is null)
        {
            Incidents.Raise(
                turn,
                element,
                IncidentTypes.CalledDecisionError,
                $"Expected decision '{decisionId}' to be deployed, but it is not."
            );
        }
        else if (outcome.Errors.Count > 0)
        {
            Incidents.Raise(
                turn,
                element,
                IncidentTypes.DecisionEvaluationError,
                $"Expected decision '{decisionId}' to give a result, but: {string.Join("; ", outcome.Errors)}"
            );
        }
        else
        {
            turn.Emit(
                new DecisionEvaluated(element.Key, element.ElementId, decisionId, outcome.Value, outcome.Rules) { Trace = outcome.Trace }
            );
            Variables.Deliver(turn, element, called.ResultVariable, outcome.Value);
            Elements.Complete(turn, element);
        }
    }
}
