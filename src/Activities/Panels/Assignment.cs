using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Panels;

namespace Bases.Activities.Panels;

/// <summary>One expert's task in one panel, as the review process carries it.</summary>
internal sealed record Assignment(string ExpertId, DateOnly DueOn, DateOnly RemindOn)
{
    /// <summary>Writes the review into the register and gives the expert his dates, counted from today.</summary>
    public static Assignment Create(ActivityContext context, string applicationId, string expertId)
    {
        var policy = context.Policy;
        var due = context.WorkingDaysAfter(context.Today, policy.Int("days.review"));
        context.Register.Put(
            new Review
            {
                ApplicationId = applicationId,
                ExpertId = expertId,
                Status = ReviewStatus.Assigned,
                AssignedAt = context.Now,
                DueOn = due,
            }
        );
        return Until(due, expertId, context);
    }

    /// <summary>A submitted review that is open again, from today with a new date.</summary>
    public static Assignment Reopen(ActivityContext context, string expertId) =>
        Until(context.WorkingDaysAfter(context.Today, context.Policy.Int("days.review")), expertId, context);

    private static Assignment Until(DateOnly due, string expertId, ActivityContext context) =>
        new(expertId, due, context.WorkingDaysBefore(due, context.Policy.Int("days.reviewReminder")));
}
