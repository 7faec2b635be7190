using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.AnnualAssessments;
using Bases.Register.NamedBases;

namespace Bases.Activities.AnnualAssessments;

[Activity(
    "annual.review",
    "登记审核结论",
    "Records the officer's conclusion on the report: 合格, 不合格 with a reason for a second person to release, or return of named items (article 22)."
)]
[Throws("REVIEW_INCOMPLETE", "A reason or the items to correct are missing, or a visit is not on record yet; the message says which.")]
internal sealed class RecordReview : Activity<RecordReview.Input, Nothing>
{
    public sealed record Input
    {
        [Label("考核编号")]
        public required string AssessmentId { get; init; }

        [Label("年度审核")]
        public required AnnualReviewForm AnnualReview { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var assessment = context.Assessment(input.AssessmentId);
        var form = input.AnnualReview;
        if (Problem(form, assessment) is { } problem)
        {
            return Throw("REVIEW_INCOMPLETE", problem);
        }

        if (form.Decision is AnnualReviewDecision.Qualified or AnnualReviewDecision.Unqualified)
        {
            var qualified = form.Decision == AnnualReviewDecision.Qualified;
            context.Register.Put(
                assessment with
                {
                    Result = qualified ? AnnualResult.Qualified : AnnualResult.Unqualified,
                    ResultReason = form.Reason,
                    ReviewedBy = context.Officer,
                    Status = qualified ? AnnualStatus.DepartmentReview : AnnualStatus.AwaitingRelease,
                }
            );
        }

        return Done(new Nothing());
    }

    private static string? Problem(AnnualReviewForm form, AnnualAssessment assessment) =>
        form.Decision is not { } decision ? "须选择审核结论。"
        : decision != AnnualReviewDecision.Qualified && string.IsNullOrWhiteSpace(form.Reason) ? "不合格或退回须说明理由。"
        : decision == AnnualReviewDecision.Return && form.Items.Count == 0 ? "退回补正须列明项目。"
        : form.Items.FirstOrDefault(item => !AnnualItems.Of(assessment).Any(known => known.Key == item)) is { } unknown
            ? $"报告中没有“{unknown}”这一项。"
        : decision != AnnualReviewDecision.Return && assessment is { SampledBecause: not null, InspectionId: null }
            ? "该基地已被抽取现场考察，登记考察结果后方可作出结论。"
        : null;
}
