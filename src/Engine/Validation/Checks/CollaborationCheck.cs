using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
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
            if (flow.Source is FlowNode source && !MaySend(source))
            {
                problems.Add(FlowRules.MessageFlowEnd, flow, new Term("leave", "从"), Term.Of(source));
            }

            if (flow.Target is FlowNode target && !MayReceive(target))
            {
                problems.Add(FlowRules.MessageFlowEnd, flow, new Term("reach", "到达"), Term.Of(target));
            }

            if (Pool(flow.Source) is { } pool && pool == Pool(flow.Target))
            {
                problems.Add(FlowRules.MessageFlowWithin, flow, pool);
            }
        }
    }

    private static bool MaySend(FlowNode node) =>
        node is Activity || (node is ThrowEvent thrown && thrown.Definitions.Any(d => d is MessageEventDefinition));

    private static bool MayReceive(FlowNode node) =>
        node is Activity || (node is CatchEvent caught && caught.Definitions.Any(d => d is MessageEventDefinition));

    private static void Multiplicity(Participant pool, ProblemList problems)
    {
        var least = pool.MinimumMultiplicity ?? 0;
        var most = pool.MaximumMultiplicity ?? Math.Max(1, least);
        if (least < 0 || most < 1 || most < least)
        {
            problems.Add(ReferenceRules.Multiplicity, pool, least, most);
        }
    }

    private static string? Pool(BaseElement end) =>
        end switch
        {
            FlowNode node => node.Scope.Process.Id,
            Participant { Process: { } process } => process.Id,
            Participant participant => participant.Id,
            _ => null,
        };
}
