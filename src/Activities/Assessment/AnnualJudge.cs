using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Register;
using Bases.Register.Assessment;
using Bases.Register.Calendars;
using Bases.Register.Labels;
using Bases.Register.NamedBases;

namespace Bases.Activities.Assessment;

/// <summary>What the annual assessments of a base come to, by the table <c>annual-result</c> (article 22).</summary>
public static class AnnualJudge
{
    public const string Decision = "annual-result";

    /// <param name="lastYear">The last year whose report is due.</param>
    public static IReadOnlyList<AnnualOutcome> Judge(
        IRegister register,
        IDecisions decisions,
        Base named,
        int lastYear,
        DateTimeOffset now
    ) => Judge(new JudgingBasis(register), decisions, named, lastYear, now);

    /// <param name="lastYear">The last year whose report is due.</param>
    public static IReadOnlyList<AnnualOutcome> Judge(JudgingBasis basis, IDecisions decisions, Base named, int lastYear, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(named);
        var from = basis.RegulationFrom;
        var first = Math.Max(from.Year, named.EffectiveFrom?.Year ?? lastYear + 1);
        var outcomes = new List<AnnualOutcome>();
        for (var year = first; year <= lastYear; year++)
        {
            var policyDay = AnnualDuty.PolicyDay(year);
            if (
                !named.AnnualReports.Any(report => report.ReportYear == year && report.NotAssessed)
                && AnnualDuty.Of(named, year, from, basis.Calendar, basis.PolicyOn(policyDay)) is { } duty
            )
            {
                outcomes.Add(Judge(duty, named, basis.PolicyValueOn(policyDay), decisions, now));
            }
        }

        return outcomes;
    }

    /// <summary>The last year whose report was due before the day.</summary>
    public static int LastDueYear(IRegister register, DateOnly day) => LastDueYear(new JudgingBasis(register), day);

    internal static int LastDueYear(JudgingBasis basis, DateOnly day)
    {
        var policy = basis.PolicyOn(AnnualDuty.PolicyDay(day.Year - 1));
        var nominal = AnnualDuty.Nominal(day.Year - 1, policy);
        var effective = policy.Bool("annual.rollForward") ? basis.Calendar.OnOrAfter(nominal).Date : nominal;
        return day > effective ? day.Year - 1 : day.Year - 2;
    }

    private static AnnualOutcome Judge(AnnualDuty duty, Base named, Value policy, IDecisions decisions, DateTimeOffset now)
    {
        var report = named.AnnualReports.FirstOrDefault(candidate => candidate.ReportYear == duty.ReportYear);
        var onTime = report?.SubmittedAt is { } submitted && (submitted < duty.Closes || report.LateAccepted);
        if (report is { DecidedOn: { } decided, DepartmentResult: { } result })
        {
            return new AnnualOutcome(
                duty,
                onTime,
                result == AnnualResult.Qualified ? AnnualVerdict.Qualified : AnnualVerdict.Unqualified,
                $"省科技厅{decided:yyyy-MM-dd}认定为{Label.Of(result).Zh}"
            );
        }

        var outcome = decisions.Evaluate(
            Decision,
            new ContextValue([
                KeyValuePair.Create(
                    "facts",
                    RegisterValue.Of(
                        new
                        {
                            duty.ReportYear,
                            duty.FirstPartialYear,
                            Submitted = report?.SubmittedAt is not null,
                            OnTime = onTime,
                            MaterialsComplete = report?.MaterialsComplete ?? false,
                            DepartmentResult = report?.DepartmentResult,
                            SubmittedText = report?.SubmittedAt is { } at
                                ? $"{at.ToOffset(LegalTime.Offset):yyyy年M月d日 HH:mm:ss}"
                                : "未提交",
                            DueText = $"{duty.DueEffective.Date:yyyy-MM-dd} {(duty.DueTime is { } time ? $"{time:HH:mm}" : "24:00")}",
                        }
                    )
                ),
                KeyValuePair.Create("policy", policy),
            ]),
            now
        );
        return outcome.Value is ContextValue proposal && (proposal["result"] as StringValue)?.Content is { } verdict
            ? new AnnualOutcome(duty, onTime, Verdict(verdict), (proposal["reason"] as StringValue)?.Content ?? "")
            : new AnnualOutcome(duty, onTime, AnnualVerdict.Human, $"决策表 {Decision} 没有给出结论：{string.Join("；", outcome.Errors)}");
    }

    private static AnnualVerdict Verdict(string text) =>
        text switch
        {
            "qualified" => AnnualVerdict.Qualified,
            "unqualified" => AnnualVerdict.Unqualified,
            _ => AnnualVerdict.Human,
        };
}
