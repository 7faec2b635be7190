using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Evaluations;
using Bases.Register.NamedBases;
using Bases.Register.Panels;

namespace Bases.Activities.Evaluations;

[Activity(
    "evaluation.sum-up",
    "汇总评估材料",
    "Puts the panel's figures, the site visit and the annual results before the officer who proposes the result (article 24)."
)]
internal sealed class SumUpEvaluation : Activity<EvaluationInput, SumUpEvaluation.Output>
{
    public sealed record Output([property: Label("评估建议")] EvaluationProposalForm EvaluationProposal);

    protected override ActivityResult Run(EvaluationInput input, ActivityContext context)
    {
        var evaluation = context.Evaluation(input.EvaluationId) with { Status = EvaluationStatus.Proposal };
        context.Register.Put(evaluation);
        return Done(new Output(new EvaluationProposalForm { Summary = string.Join("\n", Lines(evaluation, context)) }));
    }

    private static IEnumerable<string> Lines(Evaluation evaluation, ActivityContext context)
    {
        yield return evaluation.SelfEvaluatedAt is { } at ? $"自评报告：{Wording.Instant(at)} 提交" : "自评报告：未在期限内提交";
        yield return context.Register.Find<PanelReport>(evaluation.EvaluationId)?.Figures is { } figures
            ? $"专家评审：{figures.Submitted}/{figures.Assigned} 份，均分 {figures.Mean:0.00}，推荐 {figures.Recommend}、一般 {figures.Neutral}、不推荐 {figures.NotRecommend}"
            : "专家评审：没有";
        yield return evaluation.InspectionId is { } visit && context.Register.Find<SiteInspection>(visit) is { } inspection
            ? $"现场考察：{(inspection.HeldOn is { } day ? Wording.Day(day) : "")} {inspection.Conclusion}"
            : "现场考察：没有";
        var years = context.BaseOf(evaluation).AnnualReports.Where(report => report.DepartmentResult is not null);
        yield return "年度考核："
            + string.Join(
                "、",
                years.Select(report => $"{report.ReportYear}年{Bases.Register.Labels.Label.Of(report.DepartmentResult!.Value).Zh}")
            );
    }
}

/// <summary>The form in which a result is proposed.</summary>
internal sealed record EvaluationProposalForm
{
    public string? Summary { get; init; }

    public EvaluationResult? Result { get; init; }

    public string? Reason { get; init; }
}
