using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Gateways;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Validation.Checks;

/// <summary>Conditions and ends of a sequence flow (BPMN 2.0.2, 8.4.13).</summary>
internal static class FlowCheck
{
    public static void Check(SequenceFlow flow, ProblemList problems)
    {
        Target(flow, problems);
        Source(flow, problems);
        if (flow.Condition is not null)
        {
            Condition(flow, problems);
        }
        else if (flow.Source is ExclusiveGateway { Outgoing.Length: > 1 } gateway && !flow.IsDefault)
        {
            problems.Add(IsTheOnlyOneWithout(gateway) ? FlowRules.ConditionMissingOnce : FlowRules.ConditionMissing, flow);
        }
    }

    /// <summary>Then it can only be meant as the default flow.</summary>
    private static bool IsTheOnlyOneWithout(ExclusiveGateway gateway) =>
        gateway.Default is null && gateway.Outgoing.Count(f => f.Condition is null) == 1;

    private static void Target(SequenceFlow flow, ProblemList problems)
    {
        switch (flow.Target)
        {
            case StartEvent:
                problems.Add(EventRules.StartIncoming, flow.Target);
                break;
            case BoundaryEvent:
                problems.Add(EventRules.BoundaryIncoming, flow.Target);
                break;
            case IntermediateCatchEvent { Definition: LinkEventDefinition }:
                problems.Add(EventRules.LinkIncoming, flow.Target);
                break;
            case EventSubProcess:
                problems.Add(ActivityRules.EventSubProcessInFlow, flow.Target);
                break;
            case Activity { IsForCompensation: true }:
                problems.Add(ActivityRules.CompensationHandlerInFlow, flow.Target);
                break;
            case ReceiveTask { Instantiate: true } or EventBasedGateway { Instantiate: true }:
                // A receive task behind an instantiating gateway belongs to that gateway.
                if (flow.Source is not EventBasedGateway { Instantiate: true })
                {
                    problems.Add(ActivityRules.InstantiateTarget, flow.Target);
                }

                break;
        }
    }

    private static void Source(SequenceFlow flow, ProblemList problems)
    {
        switch (flow.Source)
        {
            case EndEvent:
                problems.Add(EventRules.EndOutgoing, flow.Source);
                break;
            case IntermediateThrowEvent { Definition: LinkEventDefinition }:
                problems.Add(EventRules.LinkOutgoing, flow.Source);
                break;
            case EventSubProcess:
                problems.Add(ActivityRules.EventSubProcessInFlow, flow.Source);
                break;
            case Activity { IsForCompensation: true }:
                problems.Add(ActivityRules.CompensationHandlerInFlow, flow.Source);
                break;
            case BoundaryEvent boundary when EventCheck.Compensates(boundary):
                problems.Add(EventRules.CompensationBoundaryOutgoing, flow.Source);
                break;
        }
    }

    private static void Condition(SequenceFlow flow, ProblemList problems)
    {
        switch (flow.Source)
        {
            case EventBasedGateway or Event:
                problems.Add(FlowRules.ConditionNotAllowed, flow, Term.Of(flow.Source));
                break;
            case ParallelGateway:
                problems.Add(FlowRules.ConditionIgnored, flow);
                break;
            case Activity { Outgoing.Length: 1 } or ExclusiveGateway { Outgoing.Length: 1 }:
                problems.Add(FlowRules.ConditionAlone, flow, flow.Source.Id);
                break;
        }

        if (flow.IsDefault)
        {
            problems.Add(FlowRules.DefaultWithCondition, flow);
        }
    }
}
