using Bases.Register.AnnualAssessments;
using Bases.Register.Applications;
using Bases.Register.Assessment;
using Bases.Register.Panels;
using Bases.Register.Policies;
using Bases.Register.PublicNotices;

namespace Bases.Register.Calendars;

/// <summary>Deadlines that the register keeps, counted again when a notice is entered.</summary>
public static class RecordedDeadlines
{
    public static void Recount(IRegisterChanges register, CalendarDifference difference)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(difference);
        foreach (var application in register.All<Application>())
        {
            register.Put(
                application with
                {
                    SupplementRequests =
                    [
                        .. application.SupplementRequests.Select(request =>
                            request.AnsweredAt is null
                                ? request with
                                {
                                    DueOn = Move(request.DueOn, DeadlineRule.WorkingDays, LegalTime.DayOf(request.RequestedAt)),
                                }
                                : request
                        ),
                    ],
                }
            );
        }

        foreach (var review in register.All<Review>().Where(review => review.SubmittedAt is null))
        {
            register.Put(review with { DueOn = Move(review.DueOn, DeadlineRule.WorkingDays, DateOnly.MinValue) });
        }

        foreach (var publicity in register.All<Publicity>())
        {
            var published = LegalTime.DayOf(publicity.PublishedAt);
            register.Put(
                publicity with
                {
                    MinimumEnd = Move(publicity.MinimumEnd, DeadlineRule.WorkingDays, published),
                    ChosenEnd = Move(publicity.ChosenEnd, DeadlineRule.WorkingDaysMinimum, published),
                }
            );
        }

        foreach (var assessment in register.All<AnnualAssessment>().Where(known => known is { SubmittedAt: null, Late: null }))
        {
            var due = Policy.On(register, AnnualDuty.PolicyDay(assessment.ReportYear)).Bool("annual.rollForward")
                ? difference.After.OnOrAfter(assessment.DueNominal)
                : new LegalDay(assessment.DueNominal, Provisional: false);
            register.Put(assessment with { DueEffective = due.Date, DueProvisional = due.Provisional });
        }

        DateOnly? Move(DateOnly? day, DeadlineRule rule, DateOnly since) => day is { } known ? difference.Move(known, rule, since) : null;
    }
}
