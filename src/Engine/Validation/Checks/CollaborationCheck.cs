using Bases.Engine.Model;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Validation.Checks;

/// <summary>Message flows lead from one pool to another (BPMN 2.0.2, 9.4).</summary>
internal static class CollaborationCheck
{
    public static void Check(BpmnDefinitions definitions, ProblemList problems)
    {
        foreach (var pool in definitions.Collaborations.SelectMany(c => c.Participants))
        {
            Multiplicity(pool, problems);
        }

        foreach (var flow in definitions.Collaborations.SelectMany(c => c.MessageFlows))
        {
            if (Pool(flow.Source) is { } pool && pool == Pool(flow.Target))
            {
                problems.Add(FlowRules.MessageFlowWithin, flow, pool);
            }
        }
    }

    private static void Multiplicity(Participant pool, ProblemList problems)
    {
        var least = pool.MinimumMultiplicity ?? 0;
        var most = pool.MaximumMultiplicity ?? Math.Max(1, least);
        if (least < 0 || most < 1 || most < least)
        {
            problems.Add(ReferenceRules.Multiplicity, pool, least, most);
        }
    }

    private static string? Pool(BaseElement end) => end switch
    {
        FlowNode node => node.Scope.Process.Id,
        Participant { Process: { } process } => process.Id,
        Participant participant => participant.Id,
        _ => null,
    };
}
