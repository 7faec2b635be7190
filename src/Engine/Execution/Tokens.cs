using Bases.Dmn.Values;
using Bases.Engine.Events;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Gateways;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>Tokens that arrive by a sequence flow, and the flows by which they leave (BPMN 2.0.2, 13.3.1 and 13.3.2).</summary>
internal static class Tokens
{
    public static void Arrive(Turn turn, ElementInstance scope, SequenceFlow flow)
    {
        var target = flow.Target;
        var waits = Joins.Holds(target);
        turn.Emit(new SequenceFlowTaken(scope.Key, flow.Id, flow.Index, waits));
        if (!waits)
        {
            Elements.Enter(turn, scope, target);
            return;
        }

        if (target is Activity activity)
        {
            Joins.FireActivity(turn, scope, activity);
        }
        else
        {
            Joins.TryFire(turn, scope, target);
        }
    }

    /// <summary>
    /// The flows by which an activity or event is left: those without a condition and those whose condition holds; the
    /// default flow when there are conditions and none holds (BPMN 2.0.2, 13.3.2).
    /// </summary>
    /// <returns>False when a condition could not be decided; an incident tells.</returns>
    public static bool TryChoose(Turn turn, ElementInstance element)
    {
        var node = element.Node!;
        var anyCondition = false;
        foreach (var flow in node.Outgoing)
        {
            if (ReferenceEquals(flow, node.Default))
            {
                continue;
            }

            if (flow.Condition is not null)
            {
                if (!TryHolds(turn, element, flow, out var holds))
                {
                    return false;
                }

                if (!holds)
                {
                    continue;
                }

                anyCondition = true;
            }

            turn.Chosen.Add(flow);
        }

        if (node.Default is { } otherwise && !anyCondition)
        {
            turn.Chosen.Add(otherwise);
        }

        return true;
    }

    /// <summary>All outgoing flows, whatever their conditions say: a parallel split (BPMN 2.0.2, 13.4.1).</summary>
    public static bool ChooseAll(Turn turn, FlowNode node)
    {
        foreach (var flow in node.Outgoing)
        {
            turn.Chosen.Add(flow);
        }

        return true;
    }

    /// <summary>Every flow whose condition holds, else the default flow (BPMN 2.0.2, 13.4.3).</summary>
    /// <returns>False when none holds and there is no default, or a condition could not be decided; an incident tells.</returns>
    public static bool TryChooseSome(Turn turn, ElementInstance element)
    {
        var node = element.Node!;
        foreach (var flow in node.Outgoing)
        {
            if (ReferenceEquals(flow, node.Default))
            {
                continue;
            }

            if (!TryHolds(turn, element, flow, out var holds))
            {
                return false;
            }

            if (holds)
            {
                turn.Chosen.Add(flow);
            }
        }

        return turn.Chosen.Count > 0 || TryDefault(turn, element);
    }

    /// <summary>The default flow of a gateway; a gateway without outgoing flows ends the token.</summary>
    public static bool TryDefault(Turn turn, ElementInstance element)
    {
        if (element.Node!.Default is { } otherwise)
        {
            turn.Chosen.Add(otherwise);
            return true;
        }

        if (element.Node.Outgoing.Length == 0)
        {
            return true;
        }

        Incidents.Raise(
            turn,
            element,
            IncidentTypes.ConditionError,
            $"Expected a condition of the flows from '{element.ElementId}' to hold, but none does and there is no default flow."
        );
        return false;
    }

    /// <summary>Whether the condition of a flow holds; null does not.</summary>
    public static bool TryHolds(Turn turn, ElementInstance element, SequenceFlow flow, out bool holds)
    {
        holds = true;
        if (flow.Condition is not { } condition)
        {
            return true;
        }

        IVariables variables = element.Node is ComplexGateway ? ComplexJoin.WaitingForStart(element, true) : element;
        var value = condition.Evaluate(variables, turn.Environment);
        holds = value.IsTrue;
        if (holds || value.IsNull || value is BooleanValue)
        {
            return true;
        }

        Incidents.Raise(
            turn,
            element,
            IncidentTypes.ConditionError,
            $"Expected the condition of sequence flow '{flow.Id}' to be true or false, but it is a {value.TypeName}."
        );
        return false;
    }
}
