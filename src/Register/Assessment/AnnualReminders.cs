using System.Globalization;
using Bases.Register.Calendars;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Register.People;
using Bases.Register.Policies;

namespace Bases.Register.Assessment;

/// <summary>A reminder of the annual report: which stage, when, about which base, to whom.</summary>
public sealed record AnnualReminder(int ReportYear, string Stage, DateTimeOffset SendAt, string BaseId, string? To, string? Cc);

/// <summary>
/// The reminders of a year: counted from the nominal due date and moved back to a working day, the overdue notice moved
/// forward; only to bases that owe a report and have not handed it in by then.
/// </summary>
public static class AnnualReminders
{
    public static IReadOnlyList<AnnualReminder> Of(IRegister register, int reportYear, WorkingCalendar calendar, Policy policy)
    {
        var nominal = AnnualDuty.Nominal(reportYear, policy);
        var at = new TimeOnly(policy.Int("annual.reminderHour"), 0);
        var stages = policy
            .Ints("annual.reminderDays")
            .OrderDescending()
            .Select(days =>
                (Stage: $"D-{days.ToString(CultureInfo.InvariantCulture)}", Day: calendar.OnOrBefore(nominal.AddDays(-days)).Date)
            )
            .Append((Stage: "D+1", Day: calendar.OnOrAfter(nominal.AddDays(1)).Date));
        var bases = register.All<Base>().OrderBy(named => named.BaseId, StringComparer.Ordinal).ToList();
        return
        [
            .. from stage in stages
            let sendAt = LegalTime.At(stage.Day, at)
            from named in bases
            where Owes(named, reportYear, stage.Day) && !HandedIn(named, reportYear, sendAt)
            select new AnnualReminder(
                reportYear,
                stage.Stage,
                sendAt,
                named.BaseId,
                LeaderMail(register, named, stage.Day),
                HostMail(register, named, stage.Day)
            ),
        ];
    }

    // As known when it is sent: a base that ends later was reminded, one that ended before was not.
    private static bool Owes(Base named, int year, DateOnly on)
    {
        var lastDay = new DateOnly(year, 12, 31);
        return named.IsEffectiveOn(on) && (on > lastDay ? named.IsEffectiveOn(lastDay) : named.EffectiveFrom <= lastDay);
    }

    private static bool HandedIn(Base named, int year, DateTimeOffset at) =>
        named.AnnualReports.Any(report => report.ReportYear == year && report.SubmittedAt is { } submitted && submitted <= at);

    private static string? LeaderMail(IRegister register, Base named, DateOnly day) =>
        named.LeadEmail ?? register.Find<Person>(named.LeaderOn(day))?.Email;

    private static string? HostMail(IRegister register, Base named, DateOnly day) => register.Find<Host>(named.HostOn(day))?.ContactEmail;
}
