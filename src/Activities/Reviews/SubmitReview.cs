using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Panels;
using Bases.Register.Panels;

namespace Bases.Activities.Reviews;

[Activity("review.submit", "提交评审意见", "Takes the score and the conclusion, both obligatory, and locks the review (article 15).")]
[Throws("REVIEW_INCOMPLETE", "Score or conclusion is missing, the parts do not sum up to the score, or the pledge is not signed.")]
internal sealed class SubmitReview : Activity<SubmitReview.Input, Nothing>
{
    public sealed record Input
    {
        [Label("申请编号")]
        public required string ApplicationId { get; init; }

        [Label("评审任务")]
        public required Assignment Assignment { get; init; }

        [Label("评审承诺")]
        public PledgeForm? Pledge { get; init; }

        [Label("评审意见")]
        public required ReviewForm Review { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var review = context.Register.Require<Review>(Bases.Register.Panels.Review.IdOf(input.ApplicationId, input.Assignment.ExpertId));
        var rubric = Rubric.For(context.Register, input.ApplicationId);
        if (Problem(input, rubric) is { } problem)
        {
            return Throw("REVIEW_INCOMPLETE", problem);
        }

        context.Register.Put(
            review with
            {
                Status = ReviewStatus.Submitted,
                PledgeSignedAt = review.PledgeSignedAt ?? context.Now,
                RubricScores = input.Review.RubricScores ?? new Dictionary<string, decimal>(),
                Score = input.Review.Score,
                Conclusion = input.Review.Conclusion,
                Comment = input.Review.Comment,
                SubmittedAt = context.Now,
                Locked = true,
                RubricId = rubric?.RubricId,
            }
        );
        return Done(new Nothing());
    }

    private static string? Problem(Input input, Rubric? rubric)
    {
        var form = input.Review;
        var parts = form.RubricScores?.Values.Sum() ?? 0;
        return input.Pledge?.Accepted is not true ? "尚未签署评审承诺。"
            : form.Score is not { } score || form.Conclusion is null ? "分值与结论性意见缺一不可（第十五条）。"
            : score is < 0 or > 100 ? "分值须在 0 至 100 之间。"
            : form.RubricScores?.FirstOrDefault(part => !Fits(part, rubric)) is { Key: { } item }
                ? $"分项“{item}”不在评分表内或超过该项满分。"
            : form.RubricScores is { Count: > 0 } && parts != score ? $"分项之和 {parts} 与总分 {score} 不一致。"
            : null;
    }

    /// <summary>Where no rubric is kept for the branch, only the sum counts.</summary>
    private static bool Fits(KeyValuePair<string, decimal> part, Rubric? rubric) =>
        rubric is null || rubric.Items.Any(item => item.Key == part.Key && part.Value >= 0 && part.Value <= item.Max);
}

internal sealed record PledgeForm
{
    public bool Accepted { get; init; }
}

internal sealed record ReviewForm
{
    /// <summary>Points by item of the branch's rubric.</summary>
    public IReadOnlyDictionary<string, decimal>? RubricScores { get; init; }

    public decimal? Score { get; init; }

    public ReviewConclusion? Conclusion { get; init; }

    public string? Comment { get; init; }
}
