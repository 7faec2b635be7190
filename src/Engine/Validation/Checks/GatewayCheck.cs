using Bases.Engine.Model.Gateways;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Validation.Checks;

/// <summary>A gateway splits or joins, as it declares (BPMN 2.0.2, 10.6.1).</summary>
internal static class GatewayCheck
{
    public static void Check(Gateway gateway, ProblemList problems)
    {
        if (gateway.HasBrokenFlow)
        {
            return;
        }

        var (incoming, outgoing) = (gateway.Incoming.Length, gateway.Outgoing.Length);
        if (incoming + outgoing < 2)
        {
            problems.Add(GatewayRules.Unconnected, gateway);
        }
        else if (incoming <= 1 && outgoing <= 1)
        {
            problems.Add(GatewayRules.Superfluous, gateway);
        }
        else if (!Agrees(gateway.Direction, incoming, outgoing))
        {
            problems.Add(GatewayRules.Direction, gateway, gateway.Direction);
        }

        if (gateway is ComplexGateway { ActivationCondition: null } && incoming > 1)
        {
            problems.Add(GatewayRules.ComplexCondition, gateway);
        }
    }

    private static bool Agrees(GatewayDirection direction, int incoming, int outgoing) =>
        direction switch
        {
            GatewayDirection.Converging => incoming > 1 && outgoing <= 1,
            GatewayDirection.Diverging => incoming <= 1 && outgoing > 1,
            GatewayDirection.Mixed => incoming > 1 && outgoing > 1,
            _ => true,
        };
}
