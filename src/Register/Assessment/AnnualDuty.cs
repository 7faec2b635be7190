using System.Globalization;
using Bases.Register.Calendars;
using Bases.Register.NamedBases;
using Bases.Register.Policies;

namespace Bases.Register.Assessment;

/// <summary>The duty to report on a year (article 22): labelled by the year reported on, due in January of the next (I-2, I-12, I-13).</summary>
/// <param name="FirstPartialYear">The base was named during the year, so it reports on less than twelve months.</param>
public sealed record AnnualDuty(string BaseId, int ReportYear, DateOnly DueNominal, LegalDay DueEffective, bool FirstPartialYear)
{
    /// <summary>24:00 of the effective due date: the first instant that is too late.</summary>
    public DateTimeOffset Closes => LegalTime.EndOf(DueEffective.Date);

    /// <summary>Null when the base owes no report on that year.</summary>
    /// <param name="regulationFrom">First day of the regulation: years that ended before it are not reported on.</param>
    public static AnnualDuty? Of(Base named, int year, DateOnly regulationFrom, WorkingCalendar calendar, Policy policy)
    {
        var lastDay = new DateOnly(year, 12, 31);
        var nominal = Nominal(year, policy);
        var partial = named.EffectiveFrom is { } from && from.Year == year && from > new DateOnly(year, 1, 1);
        var owed =
            lastDay >= regulationFrom
            && named.IsEffectiveOn(lastDay)
            && named.IsEffectiveOn(nominal)
            && !(partial && policy.Text("annual.firstPartialYear") == "exempt");
        return owed ? new AnnualDuty(named.BaseId, year, nominal, Effective(nominal, calendar, policy), partial) : null;
    }

    /// <summary>15 January of the year after, by the policy's day.</summary>
    public static DateOnly Nominal(int year, Policy policy) =>
        DateOnly.ParseExact($"{year + 1:0000}-{policy.Text("annual.dueMonthDay")}", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static LegalDay Effective(DateOnly nominal, WorkingCalendar calendar, Policy policy) =>
        policy.Bool("annual.rollForward") ? calendar.OnOrAfter(nominal) : new LegalDay(nominal, Provisional: false);
}
