using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Evaluations;
using Bases.Register.NamedBases;
using Bases.Register.Panels;

namespace Bases.Activities.Evaluations;

[Activity(
    "evaluation.prepare-results",
    "编制评定表",
    "Lays out the proposals of the round by mean score, with the number of 优秀 that the year's share allows (articles 24 and 25)."
)]
internal sealed class PrepareResults : Activity<RoundInput, PrepareResults.Output>
{
    public sealed record Output([property: Label("评定")] EvaluationDecisionForm EvaluationDecision);

    protected override ActivityResult Run(RoundInput input, ActivityContext context)
    {
        var waiting = context
            .EvaluationsOf(input.Year)
            .Where(evaluation => evaluation.Status == EvaluationStatus.AwaitingDecision)
            .Select(evaluation => (evaluation, context.Register.Find<PanelReport>(evaluation.EvaluationId)?.Figures.Mean))
            .OrderByDescending(entry => entry.Mean ?? -1)
            .ThenBy(entry => entry.evaluation.BaseId, StringComparer.Ordinal)
            .ToList();
        var share = context.Policy.Decimal("evaluation.excellentShare");
        return Done(
            new Output(
                new EvaluationDecisionForm
                {
                    Heading =
                        $"参评 {waiting.Count} 个；优秀比例不超过 {share * 100:0.##}%，即至多 {Quota(context, waiting.Count)} 个（第二十五条）。",
                    Rows =
                    [
                        .. waiting.Select(entry => new EvaluationDecisionRow
                        {
                            EvaluationId = entry.evaluation.EvaluationId,
                            Name = context.BaseOf(entry.evaluation) is var named ? $"{named.BaseNumber ?? named.BaseId} {named.Name}" : "",
                            Score = entry.Mean is { } mean ? $"{mean:0.00}" : "无专家评分",
                            Proposal = entry.evaluation.Proposal is { } proposal
                                ? Bases.Register.Labels.Label.Of(proposal).Zh
                                    + (entry.evaluation.ProposalReason is { Length: > 0 } why ? $"：{why}" : "")
                                : null,
                            Result = entry.evaluation.Result ?? entry.evaluation.Proposal,
                            Reason = entry.evaluation.ResultReason,
                        }),
                    ],
                }
            )
        );
    }

    public static int Quota(ActivityContext context, int evaluated) =>
        ExcellentQuota.Of(
            evaluated,
            context.Policy.Decimal("evaluation.excellentShare"),
            context.Policy.Text("evaluation.excellentRounding")
        );
}

/// <summary>The form in which the results of the round are decided together.</summary>
internal sealed record EvaluationDecisionForm
{
    public string? Heading { get; init; }

    public string? MinutesReference { get; init; }

    public IReadOnlyList<EvaluationDecisionRow> Rows { get; init; } = [];
}

internal sealed record EvaluationDecisionRow
{
    public required string EvaluationId { get; init; }

    public string? Name { get; init; }

    public string? Score { get; init; }

    public string? Proposal { get; init; }

    public EvaluationResult? Result { get; init; }

    public string? Reason { get; init; }
}
