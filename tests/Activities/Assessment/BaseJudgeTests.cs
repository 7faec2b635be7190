using Bases.Activities.Assessment;
using Bases.Activities.Tests.RuleCheck;
using Bases.Register.Calendars;
using Bases.Register.Hosts;
using Bases.Register.Integrity;
using Bases.Register.NamedBases;

namespace Bases.Activities.Tests.Assessment;

public sealed class BaseJudgeTests
{
    private static readonly Base Good = Repository.Find<Base>("B11");

    /// <summary>The whole demonstration register, each answer reviewed by hand.</summary>
    [Fact]
    public void ShouldSayWhatIsToBeDoneAboutEveryBase()
    {
        var register = Repository.Register();
        register
            .All<Base>()
            .Select(named =>
                $"{named.BaseId} {string.Join(' ', BaseJudge.Judge(register, Repository.Decisions, named, new DateOnly(2026, 11, 22)).Select(a => a.Name))}"
            )
            .ShouldBe([
                "B01 NO_ACTION",
                "B02 TERMINATE_A28-1-ANNUAL",
                "B03 NO_ACTION", // named the day before the regulation: grandfathered, not evaluated
                "B04 EVALUATION_OVERDUE", // named on its first day: a new base
                "B05 NO_ACTION", // two unqualified years, not consecutive, the last one qualified
                "B06 NO_ACTION",
                "B07 NO_ACTION", // 2023-01-16 was in time
                "B08 TERMINATE_A28-1-ANNUAL", // 2025-01-16 00:00 was too late
                "B09 SUBSIDY_A25",
                "B10 TERMINATE_A28-1-EVAL",
                "B11 NO_ACTION",
                "B12 NO_ACTION",
                "B13 CHANGE_NOT_REPORTED_A23",
                "B14 TERMINATE_A28-2",
                "B15 TERMINATE_A28-3",
                "B16 REVOKE_A29-1",
                "B17 HUMAN_FIRST_YEAR_REPORT",
                "B18 NO_ACTION", // handed in at 23:59:59
                "B19 WARN_ONE_UNQUALIFIED", // 16:30 UTC is the next day in Beijing
                "B20 NO_ACTION", // 17:00 UTC of the 14th is the 15th in Beijing
                "B21 HUMAN_A28-3_IMPACT",
                "B22 NO_ACTION",
                "B23 NO_ACTION",
                "B24 NO_ACTION",
                "B25 NO_ACTION",
            ]);
    }

    [Theory]
    [InlineData("2024-04-17", "REVOKE_A29-2")] // found, not yet revoked
    [InlineData("2024-04-18", "NO_ACTION")]
    public void ShouldJudgeAsOfTheDay(string day, string expected) => Judge(Repository.Find<Base>("B25"), day).ShouldContain(expected);

    /// <summary>Handed in on time, only not decided yet: that is no missing report (I-12).</summary>
    [Fact]
    public void ShouldNotAskAboutAFirstYearReportThatWasInTime()
    {
        var report = new AnnualReport
        {
            ReportYear = 2023,
            SubmittedAt = LegalTime.At(new DateOnly(2024, 1, 9), TimeOnly.MinValue),
            MaterialsComplete = true,
        };
        Judge(Good with { AnnualReports = [report] }, "2024-06-01").ShouldBe(["NO_ACTION"]);
        Judge(Good with { AnnualReports = [report with { SubmittedAt = null }] }, "2024-06-01").ShouldBe(["HUMAN_FIRST_YEAR_REPORT"]);
    }

    [Theory]
    [InlineData("qquu", "TERMINATE_A28-1-ANNUAL")]
    [InlineData("uuqu", "TERMINATE_A28-1-ANNUAL")] // the ground stands, whatever came after
    [InlineData("uquq", "NO_ACTION")]
    [InlineData("uqqu", "WARN_ONE_UNQUALIFIED")]
    public void ShouldTerminateAfterTwoConsecutiveUnqualifiedYears(string results, string expected)
    {
        var old = Repository.Find<Base>("B01");
        var reports = old.AnnualReports.Select(
            (report, i) => report with { DepartmentResult = results[i] == 'u' ? AnnualResult.Unqualified : AnnualResult.Qualified }
        );
        Judge(old with { AnnualReports = [.. reports] }, "2026-11-22").ShouldBe([expected]);
    }

    [Theory]
    [InlineData("2026-12-22", false)] // due on that day
    [InlineData("2026-12-23", true)]
    public void ShouldCallAnEvaluationOverdueTheDayAfter(string day, bool overdue) =>
        Judge(Good, day).Contains("EVALUATION_OVERDUE").ShouldBe(overdue);

    [Fact]
    public void ShouldNotEvaluateGrandfatheredOrRedesignatedBasesByRule()
    {
        Judge(Good with { Regime = BaseRegime.Grandfathered }, "2026-12-23").ShouldNotContain("EVALUATION_OVERDUE");
        Judge(Good with { Regime = BaseRegime.Redesignated }, "2026-12-23").ShouldNotContain("EVALUATION_OVERDUE");
    }

    /// <summary>Grandfathered bases are subject to article 28(1) by their annual results alone, and are never 优秀 (articles 25, 28, 31).</summary>
    [Theory]
    [InlineData(EvaluationResult.Unqualified, null, "NO_ACTION")]
    [InlineData(EvaluationResult.Excellent, null, "NO_ACTION")]
    [InlineData(EvaluationResult.Unqualified, "2023-12-22", "TERMINATE_A28-1-EVAL")]
    [InlineData(EvaluationResult.Excellent, "2023-12-22", "SUBSIDY_A25")]
    public void ShouldDrawNothingFromTheEvaluationOfAGrandfatheredBaseUntilItIsNamedAnew(
        EvaluationResult result,
        string? redesignated,
        string expected
    )
    {
        var old = Repository.Find<Base>("B01") with
        {
            Evaluations = [new BaseEvaluation { HeldOn = Day("2026-06-01"), Result = result }],
            RedesignatedOn = redesignated is null ? null : Day(redesignated),
        };
        Judge(old, "2026-11-22").ShouldBe([expected]);
    }

    /// <summary>An unqualified evaluation stands whatever came after; the reason names that one.</summary>
    [Fact]
    public void ShouldNameTheEvaluationThatWasUnqualified()
    {
        var reasons = Reasons(
            Good with
            {
                Evaluations =
                [
                    new BaseEvaluation { HeldOn = Day("2025-06-01"), Result = EvaluationResult.Unqualified },
                    new BaseEvaluation { HeldOn = Day("2026-06-01"), Result = EvaluationResult.Qualified },
                ],
            }
        );
        reasons.ShouldBe(["阶段性综合绩效评估不合格：2025-06-01"]);
    }

    [Fact]
    public void ShouldGiveEachFindingAsTheReasonOfItsOwnGround()
    {
        var reasons = Reasons(
            Good with
            {
                Findings =
                [
                    Finding(FindingKind.AcademicMisconduct, "2026-01-01") with
                    {
                        SeriousNegativeImpact = true,
                    },
                    Finding(FindingKind.FalseMaterial, "2026-02-02"),
                    Finding(FindingKind.StateSecretOrSecurity, "2026-03-03") with
                    {
                        SevereSocialImpact = true,
                    },
                ],
            }
        );
        reasons.Count.ShouldBe(3);
        foreach (var (reason, day) in reasons.Zip(["2026-01-01", "2026-02-02", "2026-03-03"]))
        {
            reason.ShouldContain($"{day}发现");
            reason.Split("发现").Length.ShouldBe(2, "no other ground's finding");
        }
    }

    [Theory]
    [InlineData("2026-11-04", "2026-11-18", false)] // ten working days after the event, included
    [InlineData("2026-11-04", "2026-11-19", true)]
    public void ShouldGiveTenWorkingDaysToReportAChange(string occurred, string day, bool missing) =>
        Judge(Good with { Changes = [new BaseChange { Kind = BaseChangeKind.Field, OccurredOn = Day(occurred) }] }, day)
            .Contains("CHANGE_NOT_REPORTED_A23")
            .ShouldBe(missing);

    [Fact]
    public void ShouldWantAReportedChangeInTheAnnualReportToo()
    {
        var change = new BaseChange
        {
            Kind = BaseChangeKind.Field,
            OccurredOn = Day("2025-05-10"),
            ReportedOn = Day("2025-05-12"),
        };
        Judge(Good with { Changes = [change with { InAnnualReport = true }] }, "2026-11-22").ShouldBe(["NO_ACTION"]);
        Judge(Good with { Changes = [change with { InAnnualReport = false }] }, "2026-11-22").ShouldBe(["CHANGE_NOT_REPORTED_A23"]);
        Judge(Good with { Changes = [change with { InAnnualReport = null }] }, "2025-12-31").ShouldBe(["NO_ACTION"]);
    }

    [Fact]
    public void ShouldListEveryGroundTogether()
    {
        var host = Repository.Find<Host>("H01") with { State = HostState.Cancelled, StateChangedOn = Day("2026-01-01") };
        var worst = Good with
        {
            Evaluations = [new BaseEvaluation { HeldOn = Day("2026-06-01"), Result = EvaluationResult.Unqualified }],
            Findings =
            [
                new Finding
                {
                    Kind = FindingKind.AcademicMisconduct,
                    Verified = true,
                    SeriousNegativeImpact = true,
                },
            ],
            AnnualReports = [.. Good.AnnualReports.Select(report => report with { DepartmentResult = AnnualResult.Unqualified })],
        };
        var register = Repository.Register();
        register.Put(host);
        register.Put(worst);
        BaseJudge
            .Judge(register, Repository.Decisions, worst, Day("2026-11-22"))
            .Select(action => action.Name)
            .ShouldBe(["TERMINATE_A28-1-EVAL", "TERMINATE_A28-1-ANNUAL", "TERMINATE_A28-2", "TERMINATE_A28-3"]);
    }

    [Fact]
    public void ShouldReachABaseByAConfirmedCaseAgainstItsLeader()
    {
        var register = Repository.Register();
        register.Put(
            new IntegrityFinding
            {
                FindingId = "F1",
                PersonId = Good.LeaderOn(Day("2026-11-22")),
                Finding = new Finding { Kind = FindingKind.FalseMaterial, FoundOn = Day("2026-10-01") },
                Status = IntegrityFindingStatus.Confirmed,
            }
        );
        BaseJudge.Judge(register, Repository.Decisions, Good, Day("2026-11-22")).Single().Name.ShouldBe("REVOKE_A29-1");
    }

    [Theory]
    [InlineData("2026-01-15", 2024)]
    [InlineData("2026-01-16", 2025)]
    [InlineData("2023-01-16", 2021)] // due on Monday the 16th
    [InlineData("2023-01-17", 2022)]
    public void ShouldKnowTheLastYearThatWasDue(string day, int year) =>
        AnnualJudge.LastDueYear(Repository.Register(), Day(day)).ShouldBe(year);

    [Fact]
    public void ShouldCountAMissingReportAgainstABaseThatStillStands()
    {
        var outcomes = AnnualJudge.Judge(
            Repository.Register(),
            Repository.Decisions,
            Repository.Find<Base>("B02"),
            2025,
            LegalTime.At(Day("2026-11-22"), TimeOnly.MinValue)
        );
        outcomes
            .Select(outcome => (outcome.Duty.ReportYear, outcome.OnTime))
            .ShouldBe([(2022, false), (2023, false), (2024, false), (2025, false)]);
    }

    private static Finding Finding(FindingKind kind, string day) =>
        new()
        {
            Kind = kind,
            Verified = true,
            FoundOn = Day(day),
        };

    private static List<string> Judge(Base named, string day) => [.. Actions(named, day).Select(action => action.Name)];

    private static List<string> Reasons(Base named) => [.. Actions(named, "2026-11-22").Select(action => action.Reason)];

    private static IReadOnlyList<BaseAction> Actions(Base named, string day)
    {
        var register = Repository.Register();
        register.Put(named);
        return BaseJudge.Judge(register, Repository.Decisions, named, Day(day));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
