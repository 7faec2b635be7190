using Bases.Register.Calendars;
using Bases.Register.Integrity;
using Bases.Register.Labels;
using Bases.Register.NamedBases;
using Bases.Register.Policies;

namespace Bases.Register.Assessment;

/// <summary>The result of one year as far as it counts for article 28: by the decision table <c>annual-result</c>.</summary>
public sealed record AnnualOutcome(AnnualDuty Duty, bool OnTime, AnnualVerdict Result, string Reason);

public enum AnnualVerdict
{
    [Label("合格", "Qualified")]
    Qualified,

    [Label("不合格", "Unqualified")]
    Unqualified,

    [Label("由人工决定", "For a person to decide")]
    Human,
}

/// <summary>What a base stands at on a day, as the table <c>base-actions</c> reads it (articles 22 to 25, 28 and 29).</summary>
public sealed record BaseFacts
{
    /// <summary>Named, joined and not ended on that day: else nothing is to be done.</summary>
    public required bool Effective { get; init; }

    /// <summary>Unqualified years up to and including the last assessed one, without a break.</summary>
    public required int UnqualifiedInARow { get; init; }

    /// <summary>The longest such run that ever was.</summary>
    public required int LongestUnqualifiedRun { get; init; }

    public required string UnqualifiedYearsText { get; init; }

    public required int UndecidedFirstYears { get; init; }

    public required string UndecidedFirstYearsText { get; init; }

    public required string LastEvaluation { get; init; }

    public required string LastEvaluationText { get; init; }

    public required int UnqualifiedEvaluations { get; init; }

    public required string UnqualifiedEvaluationsText { get; init; }

    public required int MissedEvaluations { get; init; }

    public required string EvaluationDueText { get; init; }

    public required int UnreportedChanges { get; init; }

    public required string UnreportedChangesText { get; init; }

    public required int FailedBasicConditions { get; init; }

    public required string FailedBasicConditionsText { get; init; }

    public required int MisconductWithImpact { get; init; }

    public required int MisconductImpactOpen { get; init; }

    public required int FalseMaterial { get; init; }

    public required int SevereViolations { get; init; }

    public required string MisconductText { get; init; }

    public required string FalseMaterialText { get; init; }

    public required string SevereViolationsText { get; init; }

    /// <param name="failedBasicConditions">Rules of article 8(1) that the host fails on the day, with reasons.</param>
    public static BaseFacts Of(
        Base named,
        DateOnly day,
        IReadOnlyList<AnnualOutcome> years,
        IReadOnlyList<string> failedBasicConditions,
        IReadOnlyList<Finding> findings,
        WorkingCalendar calendar,
        Policy policy
    )
    {
        var runs = UnqualifiedRuns.Of(years);
        var firstYears = years.Where(year => year is { Duty.FirstPartialYear: true, OnTime: false, Result: AnnualVerdict.Human }).ToList();
        var evaluations = EvaluationCycle.Of(named, day, policy);
        var changes = ChangeDuties.Unreported(named, day, years, calendar, policy);
        var known = findings.Where(finding => finding.Verified && (finding.FoundOn is null || finding.FoundOn <= day)).ToList();
        var misconduct = known.Where(finding => finding.Kind == FindingKind.AcademicMisconduct).ToList();
        var falseMaterial = known.Where(finding => finding is { Kind: FindingKind.FalseMaterial, ToObtain: not false }).ToList();
        var severe = known.Where(finding => finding is { Kind: FindingKind.StateSecretOrSecurity, SevereSocialImpact: true }).ToList();
        return new BaseFacts
        {
            Effective = named.IsEffectiveOn(day),
            UnqualifiedInARow = runs.Current,
            LongestUnqualifiedRun = runs.Longest,
            UnqualifiedYearsText = Rules.Wording.List(
                years.Where(year => year.Result == AnnualVerdict.Unqualified).Select(year => $"{year.Duty.ReportYear}")
            ),
            UndecidedFirstYears = firstYears.Count,
            UndecidedFirstYearsText = Rules.Wording.List(firstYears.Select(year => $"{year.Duty.ReportYear}")),
            LastEvaluation = evaluations.Last is { } last ? Json.RegisterJson.Name(last.Result) : "none",
            LastEvaluationText = evaluations.Last is { } held ? $"{Rules.Wording.Day(held.HeldOn)}{Label.Of(held.Result).Zh}" : "",
            UnqualifiedEvaluations = evaluations.Unqualified.Count,
            UnqualifiedEvaluationsText = Rules.Wording.List(evaluations.Unqualified.Select(held => Rules.Wording.Day(held.HeldOn))),
            MissedEvaluations = evaluations.Missed,
            EvaluationDueText = evaluations.Due is { } due ? Rules.Wording.Day(due) : "",
            UnreportedChanges = changes.Count,
            UnreportedChangesText = Rules.Wording.List(changes),
            FailedBasicConditions = failedBasicConditions.Count,
            FailedBasicConditionsText = string.Join("；", failedBasicConditions),
            MisconductWithImpact = misconduct.Count(finding => finding.SeriousNegativeImpact == true),
            MisconductImpactOpen = misconduct.Count(finding => finding.SeriousNegativeImpact != true),
            FalseMaterial = falseMaterial.Count,
            SevereViolations = severe.Count,
            MisconductText = Text(misconduct),
            FalseMaterialText = Text(falseMaterial),
            SevereViolationsText = Text(severe),
        };
    }

    private static string Text(IEnumerable<Finding> findings) =>
        Rules.Wording.List(
            findings.Select(finding => $"{Label.Of(finding.Kind).Zh}{(finding.FoundOn is { } on ? $"，{Rules.Wording.Day(on)}发现" : "")}")
        );
}
