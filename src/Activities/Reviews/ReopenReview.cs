using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Panels;
using Bases.Register;
using Bases.Register.Applications;
using Bases.Register.Panels;

namespace Bases.Activities.Reviews;

[Activity(
    "review.reopen",
    "重新开启评审意见",
    "Unlocks a submitted review at the organiser's wish, with his reason on record, until the expert submits it again (article 15)."
)]
[Throws("REOPENING_CLOSED", "There is no such locked review, or the application has been decided already.")]
internal sealed class ReopenReview : Activity<ReopenReview.Input, ReopenReview.Output>
{
    public sealed record Input
    {
        [Label("申请编号")]
        public required string ApplicationId { get; init; }

        [Label("重新开启的意见")]
        public required ReopeningForm Reopening { get; init; }
    }

    public sealed record Output(
        [property: Label("评审任务")] Assignment Assignment,
        [property: Label("评审承诺")] PledgeForm Pledge,
        [property: Label("评审意见")] ReviewForm Review
    );

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var application = register.Require<Application>(input.ApplicationId);
        var review = register.Find<Review>(Bases.Register.Panels.Review.IdOf(input.ApplicationId, input.Reopening.ExpertId));
        if (review is null || !ReopeningCheck.Locked(register, application).Contains(review))
        {
            return Throw("REOPENING_CLOSED", "这份评审意见没有锁定，另有意见正在修改，或申请已报送认定，不能重新开启。");
        }

        if (string.IsNullOrWhiteSpace(input.Reopening.Reason))
        {
            return Throw("REOPENING_CLOSED", "重新开启评审意见须说明理由。");
        }

        var assignment = Assignment.Reopen(context, review.ExpertId);
        register.Put(
            review with
            {
                Locked = false,
                DueOn = assignment.DueOn,
                Reopenings = [.. review.Reopenings, new ReviewReopening(input.Reopening.Reason.Trim(), context.Officer, context.Now)],
            }
        );
        return Done(
            new Output(
                assignment,
                new PledgeForm { Accepted = review.PledgeSignedAt is not null },
                new ReviewForm
                {
                    RubricScores = review.RubricScores,
                    Score = review.Score,
                    Conclusion = review.Conclusion,
                    Comment = review.Comment,
                }
            )
        );
    }
}

/// <summary>Which review, and why.</summary>
internal sealed record ReopeningForm
{
    public required string ExpertId { get; init; }

    public string? Reason { get; init; }
}

/// <summary>Which submitted reviews of an application may be unlocked: for the page that offers it.</summary>
public static class ReopeningCheck
{
    /// <summary>None once it waits for its decision; and one at a time.</summary>
    public static IReadOnlyList<Review> Locked(IRegister register, Application application)
    {
        var submitted = register
            .All<Review>()
            .Where(review => review.ApplicationId == application.ApplicationId && review.Status == ReviewStatus.Submitted)
            .OrderBy(review => review.ExpertId, StringComparer.Ordinal)
            .ToList();
        return
            application.Status is ApplicationStatus.ExpertReview or ApplicationStatus.SiteInspection
            && submitted.TrueForAll(review => review.Locked)
            ? submitted
            : [];
    }
}
