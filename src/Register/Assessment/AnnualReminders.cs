using System.Globalization;
using Bases.Register.Calendars;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Register.People;
using Bases.Register.Policies;

namespace Bases.Register.Assessment;

/// <summary>A reminder of the annual report: which stage, when, about which base, to whom.</summary>
public sealed record AnnualReminder(int ReportYear, string Stage, DateTimeOffset SendAt, string BaseId, string? To, string? Cc);

/// <summary>A stage of the year's reminders, and the day and hour that it falls on.</summary>
public sealed record ReminderStage(string Stage, DateOnly Day, DateTimeOffset SendAt, bool Provisional);

/// <summary>
/// The reminders of a year: counted from the nominal due date and moved back to a working day, the overdue notice moved
/// forward; only to bases that owe a report and have not handed it in by then.
/// </summary>
public static class AnnualReminders
{
    public static IReadOnlyList<AnnualReminder> Of(IRegister register, int reportYear, WorkingCalendar calendar, Policy policy) =>
        [.. Stages(reportYear, calendar, policy).SelectMany(stage => At(register, reportYear, stage.Stage, stage.SendAt))];

    /// <summary>Whom a stage is to reach that is sent at this moment; nobody for a year that ended before the regulation.</summary>
    public static IReadOnlyList<AnnualReminder> At(IRegister register, int reportYear, string stage, DateTimeOffset sendAt) =>
        LastDayOf(reportYear) < RulePack.FirstDay(register)
            ? []
            :
            [
                .. register
                    .All<Base>()
                    .OrderBy(named => named.BaseId, StringComparer.Ordinal)
                    .Where(named => Owes(named, reportYear, LegalTime.DayOf(sendAt)) && !HandedIn(named, reportYear, sendAt))
                    .Select(named => To(register, named, reportYear, stage, sendAt)),
            ];

    /// <summary>When the reminders of a year go out, first to last.</summary>
    public static IReadOnlyList<ReminderStage> Stages(int reportYear, WorkingCalendar calendar, Policy policy)
    {
        var nominal = AnnualDuty.Nominal(reportYear, policy);
        var at = new TimeOnly(policy.Int("annual.reminderHour"), 0);
        return
        [
            .. policy
                .Ints("annual.reminderDays")
                .OrderDescending()
                .Select(days => Stage($"D-{days.ToString(CultureInfo.InvariantCulture)}", calendar.OnOrBefore(nominal.AddDays(-days)))),
            Stage("D+1", calendar.OnOrAfter(nominal.AddDays(1))),
        ];

        ReminderStage Stage(string name, LegalDay day) => new(name, day.Date, LegalTime.At(day.Date, at), day.Provisional);
    }

    private static AnnualReminder To(IRegister register, Base named, int reportYear, string stage, DateTimeOffset sendAt) =>
        new(
            reportYear,
            stage,
            sendAt,
            named.BaseId,
            LeaderMail(register, named, LegalTime.DayOf(sendAt)),
            HostMail(register, named, LegalTime.DayOf(sendAt))
        );

    // As known when it is sent: a base that ends later was reminded, one that ended before was not.
    private static bool Owes(Base named, int year, DateOnly on)
    {
        var lastDay = LastDayOf(year);
        return named.IsEffectiveOn(on) && (on > lastDay ? named.IsEffectiveOn(lastDay) : named.EffectiveFrom <= lastDay);
    }

    private static DateOnly LastDayOf(int year) => new(year, 12, 31);

    private static bool HandedIn(Base named, int year, DateTimeOffset at) =>
        named.AnnualReports.Any(report => report.ReportYear == year && report.SubmittedAt is { } submitted && submitted <= at);

    private static string? LeaderMail(IRegister register, Base named, DateOnly day) =>
        named.LeadEmail ?? register.Find<Person>(named.LeaderOn(day))?.Email;

    // The coordinator of article 7, where the host has named one.
    private static string? HostMail(IRegister register, Base named, DateOnly day) =>
        register.Find<Host>(named.HostOn(day)) is { } host ? host.CoordinatorOn(day)?.Email ?? host.ContactEmail : null;
}
