using Bases.Register.Changes;
using Bases.Register.Ending;
using Bases.Register.Hosts;
using Bases.Register.Integrity;
using Bases.Register.NamedBases;
using Bases.Register.PublicNotices;

namespace Bases.Register.Recommendations;

/// <summary>
/// Who may be recommended on a day (article 27): effective bases with their last annual and evaluation results, without an
/// unreported change, an open objection or a case of article 28 or 29; the others with what stands in the way.
/// </summary>
public static class RecommendationCandidates
{
    public static IReadOnlyList<RecommendationCandidate> On(IRegister register, DateOnly day) =>
        [
            .. Effective(register, day)
                .Where(named => Obstacles(register, named).Count == 0)
                .Select(named => Candidate(register, named, day)),
        ];

    /// <summary>Effective bases that cannot be recommended now, and why.</summary>
    public static IReadOnlyList<(RecommendationCandidate Base, IReadOnlyList<string> Obstacles)> HeldUpOn(
        IRegister register,
        DateOnly day
    ) =>
        [
            .. Effective(register, day)
                .Select(named => (Candidate(register, named, day), Obstacles(register, named)))
                .Where(entry => entry.Item2.Count > 0),
        ];

    public static IReadOnlyList<string> Obstacles(IRegister register, Base named)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(named);
        var found = new List<string>();
        if (named.Changes.Any(change => change.ReportedOn is null) || register.All<ChangeReport>().Any(report => IsOpen(report, named)))
        {
            found.Add("有尚未报告或尚未办结的重大变化（第二十三条）");
        }

        if (
            named.FromApplicationId is { } application
            && register
                .All<Objection>()
                .Any(objection => objection.ApplicationId == application && objection.Outcome is null or ObjectionOutcome.Open)
        )
        {
            found.Add("有尚未办结的异议（第十七条）");
        }

        if (named.Findings.Any(finding => finding.Verified) || HasIntegrityCase(register, named) || HasEndingCase(register, named))
        {
            found.Add("有第二十八条、第二十九条情形或正在核查");
        }

        if (Annual(named) is { DepartmentResult: AnnualResult.Unqualified })
        {
            found.Add("最近一次年度考核不合格");
        }

        if (Evaluation(named) is { Result: EvaluationResult.Unqualified })
        {
            found.Add("最近一次绩效评估不合格");
        }

        return found;
    }

    private static IEnumerable<Base> Effective(IRegister register, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(register);

        // An included national base has already what this is about.
        return register
            .All<Base>()
            .Where(named => named.Regime is not (BaseRegime.National or BaseRegime.NationalNotJoined) && named.IsEffectiveOn(day))
            .OrderBy(named => named.BaseId, StringComparer.Ordinal);
    }

    private static RecommendationCandidate Candidate(IRegister register, Base named, DateOnly day) =>
        new(
            named.BaseId,
            register.NameOf(named),
            register.Find<Host>(named.HostOn(day))?.Name ?? "",
            Annual(named)?.ReportYear,
            Annual(named)?.DepartmentResult,
            Evaluation(named)?.HeldOn,
            Evaluation(named)?.Result
        );

    private static AnnualReport? Annual(Base named) =>
        named.AnnualReports.Where(report => report.DepartmentResult is not null).MaxBy(report => report.ReportYear);

    private static BaseEvaluation? Evaluation(Base named) => named.Evaluations.MaxBy(evaluation => evaluation.HeldOn);

    private static bool HasIntegrityCase(IRegister register, Base named) =>
        register
            .All<IntegrityFinding>()
            .Any(finding =>
                finding.Status is not IntegrityFindingStatus.Unfounded
                && (
                    finding.BaseId == named.BaseId
                    || finding.HostId == named.HostId
                    || (finding.PersonId is { } person && person == named.LeaderPersonId)
                )
            );

    private static bool HasEndingCase(IRegister register, Base named) =>
        register.All<EndingCase>().Any(ending => ending.BaseId == named.BaseId && ending.Status.IsOpen);

    private static bool IsOpen(ChangeReport report, Base named) =>
        report.BaseId == named.BaseId
        && report.Status is not (ChangeReportStatus.Concluded or ChangeReportStatus.Withdrawn or ChangeReportStatus.BaseEnded);
}
