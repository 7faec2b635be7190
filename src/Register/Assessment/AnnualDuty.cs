using System.Globalization;
using Bases.Register.Calendars;
using Bases.Register.NamedBases;
using Bases.Register.Policies;

namespace Bases.Register.Assessment;

/// <summary>The duty to report on a year (article 22): labelled by the year reported on, due in January of the next (I-2, I-12, I-13).</summary>
/// <param name="FirstPartialYear">The base was named during the year, so it reports on less than twelve months.</param>
/// <param name="DueTime">The time of day at which the due date ends; null at its 24:00.</param>
public sealed record AnnualDuty(
    string BaseId,
    int ReportYear,
    DateOnly DueNominal,
    LegalDay DueEffective,
    bool FirstPartialYear,
    TimeOnly? DueTime = null
)
{
    /// <summary>The first instant that is too late: 24:00 of the effective due date, or the second after its due time (I-2, I-25).</summary>
    public DateTimeOffset Closes =>
        DueTime is { } time ? LegalTime.At(DueEffective.Date, time).AddSeconds(1) : LegalTime.EndOf(DueEffective.Date);

    private const string Midnight = "24:00";

    /// <summary>The policy that a report year is assessed by: that of 1 December, when its campaign begins.</summary>
    public static DateOnly PolicyDay(int year) => new(year, 12, 1);

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
            && !(partial && IsExempt(named.EffectiveFrom!.Value, policy));
        return owed ? new AnnualDuty(named.BaseId, year, nominal, Effective(nominal, calendar, policy), partial, TimeOfDay(policy)) : null;
    }

    /// <summary>15 January of the year after, by the policy's day.</summary>
    public static DateOnly Nominal(int year, Policy policy) =>
        DateOnly.ParseExact($"{year + 1:0000}-{policy.Text("annual.dueMonthDay")}", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>When the due date is over, as people read it: 24:00, or an earlier time (I-2).</summary>
    public static string TimeText(int year, IRegister register) => Policy.On(register, PolicyDay(year)).Text("annual.dueTime");

    /// <summary>The first partial year: all bases, or those named from a day of it on (I-12).</summary>
    private static bool IsExempt(DateOnly namedOn, Policy policy) =>
        policy.Text("annual.firstPartialYear") == "exempt"
        || (
            policy.Text("annual.exemptNamedFrom") is not "none" and var from
            && namedOn >= DateOnly.ParseExact($"{namedOn.Year:0000}-{from}", "yyyy-MM-dd", CultureInfo.InvariantCulture)
        );

    private static TimeOnly? TimeOfDay(Policy policy) =>
        policy.Text("annual.dueTime") is var text && text == Midnight
            ? null
            : TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    private static LegalDay Effective(DateOnly nominal, WorkingCalendar calendar, Policy policy) =>
        policy.Bool("annual.rollForward") ? calendar.OnOrAfter(nominal) : new LegalDay(nominal, Provisional: false);
}
