using Bases.Register.Assessment;
using Bases.Register.Calendars;
using Bases.Register.NamedBases;
using Bases.Register.Policies;

namespace Bases.Register.Imports;

/// <summary>
/// What a base owed before it was brought in and its table does not tell of. The morning's check takes silence for default, so
/// whoever imports has to see it first.
/// </summary>
internal sealed class OwedSoFar(IRegister register)
{
    private readonly WorkingCalendar calendar = new(register.All<CalendarYear>());
    private readonly Dictionary<DateOnly, Policy> policies = [];

    /// <summary>First day of the regulation.</summary>
    public DateOnly RegulationFrom { get; } =
        register.All<RulePack>().Select(pack => pack.EffectiveFrom).DefaultIfEmpty(DateOnly.MinValue).Min();

    public IEnumerable<string> Missing(Base entry, DateOnly today)
    {
        var years = Enumerable
            .Range(RegulationFrom.Year, Math.Max(0, today.Year - RegulationFrom.Year))
            .Where(year =>
                AnnualDuty.Of(entry, year, RegulationFrom, calendar, On(new DateOnly(year, 12, 31))) is { } duty
                && duty.DueEffective.Date < today
                && !entry.AnnualReports.Any(report => report.ReportYear == year)
            )
            .ToList();
        if (years.Count > 0)
        {
            yield return $"没有{string.Join("、", years)}年度报告的记录，每日核查将按未提交计";
        }

        if (entry.IsEffectiveOn(today) && EvaluationCycle.Of(entry, today, On(today)) is { Missed: > 0, Due: { } due })
        {
            yield return $"没有应于{due:yyyy-MM-dd}进行的绩效评估的记录，每日核查将按未评估计";
        }
    }

    private Policy On(DateOnly day) => policies.TryGetValue(day, out var policy) ? policy : policies[day] = Policy.On(register, day);
}
