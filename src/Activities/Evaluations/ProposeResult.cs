using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Evaluations;
using Bases.Register.NamedBases;
using Bases.Register.Panels;

namespace Bases.Activities.Evaluations;

[Activity(
    "evaluation.propose",
    "登记评估建议",
    "Records the proposed result: after the documents and the site visit both, and nothing but 不合格 where the self-evaluation never came (article 24)."
)]
[Throws("PROPOSAL_INVALID", "The review of the documents or the site visit is missing, or a reason; the message says which.")]
internal sealed class ProposeResult : Activity<ProposeResult.Input, Nothing>
{
    public sealed record Input
    {
        [Label("评估编号")]
        public required string EvaluationId { get; init; }

        [Label("评估建议")]
        public required EvaluationProposalForm EvaluationProposal { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var evaluation = context.Evaluation(input.EvaluationId);
        var form = input.EvaluationProposal;
        if (Problem(evaluation, form, context) is { } problem)
        {
            return Throw("PROPOSAL_INVALID", problem);
        }

        var proposed = evaluation with
        {
            Proposal = form.Result,
            ProposalReason = form.Reason,
            ProposedBy = context.Officer,
            Status = EvaluationStatus.AwaitingDecision,
        };
        context.Register.Put(proposed);
        CountPending.Report(context, proposed);
        return Done(new Nothing());
    }

    private static string? Problem(Evaluation evaluation, EvaluationProposalForm form, ActivityContext context)
    {
        var reviewed = context.Register.Find<PanelReport>(evaluation.EvaluationId)?.Figures is { Submitted: > 0 };
        var visited = evaluation.InspectionId is not null;
        return form.Result is not { } result ? "须提出评估结果建议。"
            : !(reviewed && visited) ? "书面材料审查与现场考察缺一不可（第二十四条）。"
            : evaluation.SelfEvaluatedAt is null && result != EvaluationResult.Unqualified ? "未提交自评，只能建议不合格。"
            : result != EvaluationResult.Qualified && string.IsNullOrWhiteSpace(form.Reason) ? "建议优秀或不合格须说明理由。"
            : null;
    }
}
