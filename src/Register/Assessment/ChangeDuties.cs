using Bases.Register.Calendars;
using Bases.Register.Labels;
using Bases.Register.NamedBases;
using Bases.Register.Policies;

namespace Bases.Register.Assessment;

/// <summary>Both duties of article 23: to report a significant change in time (I-21), and to describe it in that year's annual report.</summary>
internal static class ChangeDuties
{
    public static IReadOnlyList<string> Unreported(
        Base named,
        DateOnly day,
        IReadOnlyList<AnnualOutcome> years,
        WorkingCalendar calendar,
        Policy policy
    )
    {
        var missing = new List<string>();
        foreach (var change in named.Changes.Where(change => change.OccurredOn <= day))
        {
            var what = $"{Rules.Wording.Day(change.OccurredOn)}{Label.Of(change.Kind).Zh}";
            var until = calendar.Add(change.OccurredOn, policy.Int("change.reportWorkingDays")).Date;
            if ((change.ReportedOn is null || change.ReportedOn > day) && day > until)
            {
                missing.Add($"{what}，应于{Rules.Wording.Day(until)}前报告");
            }

            // Only a year whose report is due can have been described.
            if (change.InAnnualReport != true && years.Any(year => year.Duty.ReportYear == change.OccurredOn.Year))
            {
                missing.Add($"{what}，未在{change.OccurredOn.Year}年度报告中说明");
            }
        }

        return missing;
    }
}
