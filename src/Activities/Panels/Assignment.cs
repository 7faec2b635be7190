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
        return new Assignment(expertId, due, context.WorkingDaysBefore(due, policy.Int("days.reviewReminder")));
    }
}
