using Bases.Activities.Assessment;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Activities.Panels;
using Bases.Register.AnnualAssessments;
using Bases.Register.Assessment;
using Bases.Register.Panels;
using Label = Bases.Register.Labels.Label;

namespace Bases.Activities.AnnualAssessments;

[Activity(
    "annual.prepare-review",
    "准备审核材料",
    "Puts before the officer what the report, its changes, the bureau and a visit say, and what the table annual-result proposes (article 22)."
)]
internal sealed class PrepareReview : Activity<PrepareReview.Input, PrepareReview.Output>
{
    public sealed record Input
    {
        [LabelAttribute("考核编号")]
        public required string AssessmentId { get; init; }

        /// <summary>What an officer had filled in before something was missing.</summary>
        [LabelAttribute("年度审核（已填内容）")]
        public AnnualReviewForm? AnnualReview { get; init; }
    }

    public sealed record Output([property: LabelAttribute("年度审核")] AnnualReviewForm AnnualReview);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var assessment = context.Assessment(input.AssessmentId);
        var outcome = AnnualJudge
            .Judge(context.Register, context.Decisions, context.BaseOf(assessment), assessment.ReportYear, context.Now)
            .FirstOrDefault(year => year.Duty.ReportYear == assessment.ReportYear);
        return Done(
            new Output(
                (input.AnnualReview is { Decision: not AnnualReviewDecision.Return } begun ? begun : new AnnualReviewForm()) with
                {
                    Summary = string.Join("\n", Facts(assessment, context).Append($"规则提示：{outcome?.Reason ?? "本年度无报告义务"}")),
                    Content = AnnualReportText.Of(assessment.Report),
                    Choices = [.. AnnualItems.Of(assessment).Select(item => new Choice(item.Value, item.Key))],
                }
            )
        );
    }

    private static IEnumerable<string> Facts(AnnualAssessment assessment, ActivityContext context)
    {
        yield return $"报送时间：{(assessment.SubmittedAt is { } at ? Wording.Instant(at) : "未报送")}（截止 {Wording.Day(assessment.DueEffective)} {AnnualDuty.TimeText(assessment.ReportYear, context.Register)}）";
        if (assessment.Late is { } late)
        {
            yield return $"逾期认定：{Label.Of(late.Fact).Zh}，{late.Reason}";
        }

        foreach (var round in assessment.Corrections)
        {
            yield return $"退回补正：{string.Join("、", round.Items.Select(AnnualItems.Name))}，{(round.AnsweredAt is null ? "未补正" : "已补正")}";
        }

        if (assessment.BureauOpinion is { } opinion)
        {
            yield return $"推荐部门意见：{opinion}";
        }

        if (assessment.SampledBecause is { } because)
        {
            yield return assessment.InspectionId is { } visit
                ? $"现场考察（{because}）：{context.Register.Find<SiteInspection>(visit)?.Conclusion}"
                : $"现场考察（{because}）：尚未登记结果，登记后方可作出结论";
        }
    }
}

/// <summary>The form of the departmental review.</summary>
internal sealed record AnnualReviewForm
{
    public string? Summary { get; init; }

    public string? Content { get; init; }

    public IReadOnlyList<Choice> Choices { get; init; } = [];

    public AnnualReviewDecision? Decision { get; init; }

    public IReadOnlyList<string> Items { get; init; } = [];

    public string? Reason { get; init; }
}

internal enum AnnualReviewDecision
{
    Qualified,
    Unqualified,
    Return,
}
