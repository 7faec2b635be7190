using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Gateways;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Validation.Checks;

/// <summary>What may follow an event-based gateway (BPMN 2.0.2, 10.6.6).</summary>
internal static class EventGatewayCheck
{
    public static void Check(EventBasedGateway gateway, ProblemList problems)
    {
        if (gateway.Outgoing.Length < 2 && !gateway.HasBrokenFlow)
        {
            problems.Add(GatewayRules.EventTooFew, gateway, gateway.Outgoing.Length);
        }

        if (gateway.IsParallel && !gateway.Instantiate)
        {
            problems.Add(GatewayRules.ParallelNotInstantiating, gateway);
        }

        if (gateway is { Instantiate: true, Scope.Owner: not null })
        {
            problems.Add(ActivityRules.InstantiateNested, gateway);
        }

        var targets = gateway.Outgoing.Select(f => f.Target).ToList();
        foreach (var target in targets)
        {
            Target(gateway, target, problems);
        }

        if (
            targets.Any(t => t is ReceiveTask)
            && targets.Any(t => t is CatchEvent caught && caught.Definitions.Any(d => d is MessageEventDefinition))
        )
        {
            problems.Add(GatewayRules.EventMessagesMixed, gateway);
        }
    }

    private static void Target(EventBasedGateway gateway, FlowNode target, ProblemList problems)
    {
        if (!MayFollow(target))
        {
            problems.Add(GatewayRules.EventTargets, gateway, target.Id);
            return;
        }

        if (target.Incoming.Any(f => !ReferenceEquals(f.Source, gateway)))
        {
            problems.Add(GatewayRules.EventTargetIncoming, gateway, target.Id);
        }

        if (target is ReceiveTask { BoundaryEvents.IsEmpty: false })
        {
            problems.Add(GatewayRules.EventTargetBoundary, gateway, target.Id);
        }

        if (gateway.Instantiate && !MayInstantiate(target))
        {
            problems.Add(GatewayRules.InstantiateTargets, gateway, target.Id);
        }
    }

    private static bool MayFollow(FlowNode target) =>
        target switch
        {
            ReceiveTask { LoopCharacteristics: null, IsForCompensation: false } => true,
            IntermediateCatchEvent { Definition: not LinkEventDefinition } => true,
            _ => false,
        };

    private static bool MayInstantiate(FlowNode target) =>
        target switch
        {
            ReceiveTask { Message: not null } => true,
            CatchEvent caught => caught.Definitions.All(d => d is MessageEventDefinition or SignalEventDefinition),
            _ => false,
        };
}
